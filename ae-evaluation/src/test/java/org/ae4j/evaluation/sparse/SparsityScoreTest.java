package org.ae4j.evaluation.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.ae4j.core.DataException;
import org.ae4j.core.FloatArray;
import org.ae4j.core.History;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.Snapshot;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.testkit.Tiny;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The score of sparse codes")
class SparsityScoreTest {
  private static final float[][] ORIGINALS = {{1, 2}, {3, 2}, {2, 5}};

  private static float[][] times(float factor) {
    return Arrays.stream(ORIGINALS)
        .map(row -> new float[] {factor * row[0], factor * row[1]})
        .toArray(float[][]::new);
  }

  @Test
  @DisplayName("has the factor by which reconstructions are too small")
  void shrinkage() {
    assertThat(SparsityScore.reconstructionBias(ORIGINALS, times(0.8f)))
        .isEqualTo(0.8, within(1e-6));
    assertThat(SparsityScore.reconstructionBias(ORIGINALS, times(1.5f)))
        .isEqualTo(1.5, within(1e-6));
    assertThatThrownBy(() -> SparsityScore.reconstructionBias(ORIGINALS, times(-1)))
        .isInstanceOf(DataException.class);
  }

  @Test
  @DisplayName("has the variance that is left, 0 for copies and 1 for the mean")
  void unexplained() {
    assertThat(SparsityScore.unexplained(ORIGINALS, ORIGINALS)).isZero();
    float[][] means = {{2, 3}, {2, 3}, {2, 3}};
    assertThat(SparsityScore.unexplained(ORIGINALS, means)).isEqualTo(1, within(1e-9));
    assertThatThrownBy(() -> SparsityScore.unexplained(means, means))
        .isInstanceOf(DataException.class);
  }

  private static TrainedAutoencoder identity(int width) {
    float[] diagonal = new float[width * width];
    for (int i = 0; i < width; i++) {
      diagonal[i * width + i] = 1;
    }
    FloatArray weights = new FloatArray(Shape.of(width, width), diagonal);
    FloatArray bias = new FloatArray(Shape.of(width), new float[width]);
    return TrainedAutoencoder.of(
        new Snapshot(
            Tiny.autoencoder().withLatentSpace(new PlainLatentSpace(width)),
            Shape.of(width),
            Optional.empty(),
            Map.of("encoder/weights", weights, "decoder/weights", weights, "decoder/bias", bias),
            Map.of(),
            Optional.empty(),
            History.empty()));
  }

  @Test
  @DisplayName("of a model has the parts of its latents that are dead, and that are dense")
  void deadAndDense() {
    // Rows of one bar in eight: a pixel is active for an eighth of them, and one column never is.
    float[][] rows = new float[32][9];
    for (int i = 0; i < 32; i++) {
      rows[i][i % 8] = 1;
    }
    rows[0][0] = 0;
    try (TrainedAutoencoder model = identity(9)) {
      SparsityScore score = SparsityScore.of(model, Samples.of(rows));
      assertThat(score.l0()).isEqualTo(31 / 32.0);
      assertThat(score.dead()).isEqualTo(1 / 9.0);
      // Seven are active for 4 of 32 examples, one for 3, which is below a tenth.
      assertThat(score.dense()).isEqualTo(7 / 9.0);
    }
  }

  @Test
  @DisplayName("of a model agrees with its codes and reconstructions, over several blocks")
  void model() {
    float[][] rows = Tiny.plane(600, 5, 1);
    Samples samples = Samples.of(rows);
    TrainingConfig config = TrainingConfig.ofEpochs(30).withLearningRate(0.01);
    try (TrainedAutoencoder model = Trainer.with(config).fit(Tiny.autoencoder(), samples)) {
      SparsityScore score = SparsityScore.of(model, samples);
      LatentActivity activity = LatentActivity.of(model.encode(samples));
      assertThat(score.l0()).isEqualTo(activity.l0());
      assertThat(score.l1()).isEqualTo(activity.l1(), within(1e-9));
      assertThat(score.unexplained())
          .isEqualTo(SparsityScore.unexplained(rows, model.reconstruct(rows)));
      assertThat(score.named()).containsKeys("l0", "l1", "fvu", "reconstruction_bias", "dead");
    }
  }
}
