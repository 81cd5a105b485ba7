package org.ae4j.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.FloatArray;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.train.CosineDecay;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.testkit.Tiny;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A dictionary")
class DictionaryTest {
  private static final float[][] ROWS = Tiny.plane(128, 5, 1);
  private static final TrainingConfig CONFIG =
      TrainingConfig.ofEpochs(2).withBatchSize(32).withLearningRate(0.01).withSeed(1);

  @Test
  @DisplayName("starts with an encoder that is its atoms transposed, and the mean as bias")
  void start() {
    Map<String, FloatArray> start = Dictionary.start(Samples.of(ROWS), 7, 3);
    float[] atoms = start.get("decoder/atoms").values();
    float[] weights = start.get("encoder/weights").values();
    for (int latent = 0; latent < 7; latent++) {
      double squares = 0;
      for (int i = 0; i < 5; i++) {
        assertThat(weights[i * 7 + latent]).isEqualTo(atoms[latent * 5 + i]);
        squares += atoms[latent * 5 + i] * atoms[latent * 5 + i];
      }
      assertThat(squares).isEqualTo(1, within(1e-5));
    }
    double mean = 0;
    for (float[] row : ROWS) {
      mean += row[2] / 128.0;
    }
    assertThat((double) start.get("decoder/bias").values()[2]).isEqualTo(mean, within(1e-5));
  }

  @Test
  @DisplayName("has atoms of length 1, whatever its free rows are, and another model has none")
  void atoms() {
    Map<String, FloatArray> start = new HashMap<>(Dictionary.start(Samples.of(ROWS), 7, 3));
    float[] doubled = start.get("decoder/atoms").values().clone();
    for (int i = 0; i < doubled.length; i++) {
      doubled[i] *= 2;
    }
    float[][] before = Dictionary.atoms(start);
    start.put("decoder/atoms", new FloatArray(start.get("decoder/atoms").shape(), doubled));
    float[][] after = Dictionary.atoms(start);
    assertThat(after).hasDimensions(7, 5);
    for (int latent = 0; latent < 7; latent++) {
      assertThat(after[latent]).containsExactly(before[latent], within(1e-6f));
    }
    assertThat(start.get("decoder/atoms").values()).isEqualTo(doubled);
    assertThatThrownBy(() -> Dictionary.atoms(Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("DictionaryDecoder");
  }

  @Test
  @DisplayName("has an atom of zeros where its free row is one, as when it rebuilds")
  void emptyAtom() {
    FloatArray free = new FloatArray(Shape.of(2, 2), new float[] {0, 0, 3, 4});
    assertThat(Dictionary.atoms(Map.of("decoder/atoms", free)))
        .isDeepEqualTo(new float[][] {{0, 0}, {0.6f, 0.8f}});
  }

  @Test
  @DisplayName("of gated latents has the task that trains their gates, however it is made")
  void gatesLearn() {
    var gated = new GatedLatentSpace(4, Penalty.of(1));
    assertThat(Dictionary.of(gated)).isEqualTo(Dictionary.gated(4, Penalty.of(1)));
    assertThat(Dictionary.of(gated).objective()).isInstanceOf(GatedObjective.class);
  }

  @Test
  @DisplayName("of every kind trains, with the cost of dead latents too")
  void everyKind() {
    List<Autoencoder> kinds =
        List.of(
            Dictionary.l1(12, Penalty.of(0.01).withWarmUp(0.5)),
            Dictionary.topK(12, 2),
            Dictionary.topK(12, 2).withObjective(DeadLatentObjective.of(1, 2)),
            Dictionary.of(new AnnealedTopKLatentSpace(TopKLatentSpace.rectified(12, 2), 6, 0.5)),
            Dictionary.batchTopK(12, 2),
            Dictionary.jumpRelu(12, Penalty.of(0.01)),
            Dictionary.gated(12, Penalty.of(0.01)),
            Dictionary.of(new WinnerTakeAllLatentSpace(12, 0.1)));
    Samples samples = Samples.of(ROWS);
    Trainer trainer = Trainer.with(CONFIG).startingFrom(Dictionary.start(samples, 12, 1));
    for (Autoencoder kind : kinds) {
      try (TrainedAutoencoder model = trainer.fit(kind, samples)) {
        var epochs = model.history().epochs();
        assertThat(epochs.get(1).training().get("total"))
            .as(kind.toString())
            .isLessThan(epochs.get(0).training().get("total"));
        assertThat(model.encode(samples)).hasDimensions(128, 12);
      }
    }
  }

  @Test
  @DisplayName("that keeps all of its linear latents reaches the optimum of principal components")
  void principalComponents() {
    float[][] rows = fullRank();
    Samples samples = Samples.of(rows);
    Autoencoder linear = Dictionary.of(TopKLatentSpace.linear(2, 2));
    Trainer trainer =
        Trainer.with(CONFIG.withEpochs(300).withLearningRate(CosineDecay.from(0.01)))
            .startingFrom(Dictionary.start(samples, 2, 1));
    try (TrainedAutoencoder model = trainer.fit(linear, samples)) {
      double error = 0;
      for (double one : model.reconstructionError(samples)) {
        error += one / samples.size();
      }
      double optimum = discarded(rows, 2);
      assertThat(error).isBetween(0.999 * optimum, 1.01 * optimum);
    }
  }

  /** Returns points around the plane, so that two components leave something to be missed. */
  private static float[][] fullRank() {
    float[][] rows = Tiny.plane(128, 5, 1);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] += (float) (0.2 * Math.sin(12.9 * i + 78.2 * j * j));
      }
    }
    return rows;
  }

  /** Returns the mean squared distance of the data from their leading components. */
  private static double discarded(float[][] rows, int kept) {
    double[][] centred = new double[rows.length][rows[0].length];
    for (int j = 0; j < rows[0].length; j++) {
      double mean = 0;
      for (float[] row : rows) {
        mean += (double) row[j] / rows.length;
      }
      for (int i = 0; i < rows.length; i++) {
        centred[i][j] = rows[i][j] - mean;
      }
    }
    double[] values =
        new SingularValueDecomposition(new Array2DRowRealMatrix(centred)).getSingularValues();
    double sum = 0;
    for (int i = kept; i < values.length; i++) {
      sum += values[i] * values[i] / rows.length;
    }
    return sum;
  }
}
