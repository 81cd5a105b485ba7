package org.ae4j.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Corruption;
import org.ae4j.core.DataException;
import org.ae4j.core.FloatArray;
import org.ae4j.core.Model;
import org.ae4j.core.Phase;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.testkit.CorruptionContract;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Dynamic binarisation")
class DynamicBinarisationTest implements CorruptionContract {
  private static final int DRAWS = 4000;

  @Override
  public Corruption corruption() {
    return new DynamicBinarisation();
  }

  private static Autoencoder autoencoder() {
    return Affine.autoencoder(new GaussianLatentSpace(GaussianLatentConfig.ofWidth(2)))
        .withCorruption(new DynamicBinarisation());
  }

  @Test
  @DisplayName("draws 0 and 1 with the value's probability, and leaves 0 and 1 alone")
  void probabilities() {
    Workbench bench = Workbench.of(Phase.TRAINING, DRAWS);
    double[] rows = new double[3 * DRAWS];
    Arrays.setAll(rows, i -> new double[] {0, 0.3, 1}[i % 3]);
    Tensor clean = bench.given("clean", Shape.of(3), rows);
    double[] drawn =
        bench.evaluate(new DynamicBinarisation().corrupt(clean, bench.scope().child("c")));
    double ones = 0;
    for (int i = 0; i < drawn.length; i++) {
      assertThat(drawn[i]).isIn(0.0, 1.0);
      ones += i % 3 == 1 ? drawn[i] : 0;
      if (i % 3 != 1) {
        assertThat(drawn[i]).isEqualTo(rows[i]);
      }
    }
    assertThat(ones / DRAWS).isEqualTo(0.3, within(4 * Math.sqrt(0.21 / DRAWS)));
  }

  @Test
  @DisplayName("encoder and loss get the same draw; a model that is used gets the data")
  void sameDraw() {
    Model training = autoencoder().model(Shape.of(3), Phase.TRAINING);
    assertThat(training.target()).isSameAs(training.corrupted()).isNotSameAs(training.input());
    Model used = autoencoder().model(Shape.of(3), Phase.INFERENCE);
    assertThat(used.target()).isSameAs(used.corrupted()).isSameAs(used.input());
  }

  @Test
  @DisplayName("is told from damage: with targets of their own it is refused")
  void refusesTargets() {
    assertThatThrownBy(
            () -> autoencoder().model(Shape.of(3), Phase.TRAINING, Optional.empty(), true))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("targets of their own");
  }

  @Test
  @DisplayName("draws data once for a likelihood, however many codes are drawn")
  void drawnOnce() {
    float[][] grey = new float[30][6];
    for (float[] row : grey) {
      Arrays.fill(row, 0.5f);
    }
    // A decoder that always says 0 charges the data alone, not the code.
    FloatArray zero = new FloatArray(Shape.of(2, 6), new float[12]);
    TrainingConfig config = TrainingConfig.ofEpochs(1).withLearningRate(1e-9);
    Trainer trainer = Trainer.with(config).startingFrom(Map.of("decoder/weights", zero));
    try (TrainedAutoencoder model = trainer.fit(autoencoder(), grey)) {
      double few = LikelihoodEstimate.of(model, Samples.of(grey), 50, 1).distortion();
      double many = LikelihoodEstimate.of(model, Samples.of(grey), 100, 1).distortion();
      double others = LikelihoodEstimate.of(model, Samples.of(grey), 50, 2).distortion();
      assertThat(many).isEqualTo(few, within(1e-4));
      assertThat(others).isNotCloseTo(few, within(1e-3));
    }
  }

  @Test
  @DisplayName("training compares with what was drawn, not with the probabilities")
  void trains() {
    float[][] grey = new float[200][6];
    for (float[] row : grey) {
      Arrays.fill(row, 0.5f);
    }
    // A decoder that always says 0 costs x²/2 per number: 1/4 in the mean of draws, 1/8 else.
    FloatArray zero = new FloatArray(Shape.of(2, 6), new float[12]);
    TrainingConfig config = TrainingConfig.ofEpochs(1).withBatchSize(200).withLearningRate(1e-6);
    Trainer trainer = Trainer.with(config).startingFrom(Map.of("decoder/weights", zero));
    try (TrainedAutoencoder model = trainer.fit(autoencoder(), grey)) {
      double cost = model.history().epochs().get(0).training().get("reconstruction");
      assertThat(cost).isEqualTo(6 * (Math.log(2 * Math.PI) / 2 + 0.25), within(0.2));
    }
  }

  @Test
  @DisplayName("refuses data that are no probabilities")
  void range() {
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(1));
    float[][] rows = {{0, 0.5f, 1}, {0, -5, 5}};
    assertThatThrownBy(() -> trainer.fit(autoencoder(), rows))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("the corruption DynamicBinarisation[], on training data,")
        .hasMessageContaining("row 1, column 1 is -5");
  }
}
