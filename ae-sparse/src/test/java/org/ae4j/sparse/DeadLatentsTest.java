package org.ae4j.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.FloatArray;
import org.ae4j.core.History;
import org.ae4j.core.Samples;
import org.ae4j.core.Snapshot;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.testkit.Tiny;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Dead latents")
class DeadLatentsTest {
  /** The first two examples are rebuilt well by the living latents, the last one is not. */
  private static final Samples SAMPLES =
      Samples.of(new float[][] {{2, 0, 0}, {0, 3, 0}, {1, 0, -5}});

  /** Latents 0 and 1 see the first two columns; 2 and 3 see nothing, their bias being far below. */
  private static TrainedAutoencoder halfDead() {
    Map<String, FloatArray> weights = new HashMap<>();
    weights.put("encoder/weights", array(Shape.of(3, 4), 1, 0, 9, 9, 0, 1, 9, 9, 0, 0, 9, 9));
    weights.put("encoder/bias", array(Shape.of(4), 0, 0, -999, -999));
    weights.put("decoder/atoms", array(Shape.of(4, 3), 1, 0, 0, 0, 1, 0, 7, 7, 7, 7, 7, 7));
    weights.put("decoder/bias", array(Shape.of(3), 0, 0, 0));
    Map<String, FloatArray> states = Map.of("dead-latents/idle", array(Shape.of(4), 1, 2, 3, 4));
    return TrainedAutoencoder.of(
        new Snapshot(
            Dictionary.l1(4, Penalty.of(0.1)).withObjective(DeadLatentObjective.of(2, 2)),
            Shape.of(3),
            Optional.empty(),
            weights,
            states,
            Optional.empty(),
            History.empty()));
  }

  private static FloatArray array(Shape shape, float... values) {
    return new FloatArray(shape, values);
  }

  @Test
  @DisplayName("are those that no example activates")
  void counted() {
    try (TrainedAutoencoder model = halfDead()) {
      assertThat(DeadLatents.of(model, SAMPLES).count()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("are pointed at badly rebuilt examples, the living staying as they are")
  void resampled() {
    try (TrainedAutoencoder model = halfDead()) {
      Map<String, FloatArray> start = DeadLatents.of(model, SAMPLES).resampled(1);
      float x = (float) (1 / Math.sqrt(26));
      float z = (float) (-5 / Math.sqrt(26));
      assertThat(start.get("decoder/atoms").values())
          .containsExactly(new float[] {1, 0, 0, 0, 1, 0, x, 0, z, x, 0, z}, within(1e-6f));
      assertThat(start.get("encoder/weights").values())
          .containsExactly(
              new float[] {1, 0, x / 5, x / 5, 0, 1, 0, 0, 0, 0, z / 5, z / 5}, within(1e-6f));
      assertThat(start.get("encoder/bias").values()).containsOnly(0);
      assertThat(start.get("dead-latents/idle").values()).containsExactly(1, 2, 0, 0);
    }
  }

  @Test
  @DisplayName("live again and rebuild what was missed when training goes on")
  void goesOn() {
    try (TrainedAutoencoder model = halfDead()) {
      double before = model.reconstructionError(SAMPLES)[2];
      Trainer trainer =
          Trainer.with(TrainingConfig.ofEpochs(20).withBatchSize(3).withLearningRate(0.02))
              .startingFrom(DeadLatents.of(model, SAMPLES).resampled(1));
      try (TrainedAutoencoder better = trainer.fit(model.autoencoder(), SAMPLES)) {
        assertThat(DeadLatents.of(better, SAMPLES).count()).isZero();
        assertThat(better.reconstructionError(SAMPLES)[2]).isLessThan(0.5 * before);
      }
    }
  }

  @Test
  @DisplayName("are looked for in dictionaries only")
  void noDictionary() {
    TrainingConfig config = TrainingConfig.ofEpochs(1);
    float[][] rows = Tiny.plane(8, 5, 1);
    try (TrainedAutoencoder other = Trainer.with(config).fit(Tiny.autoencoder(), rows)) {
      assertThatThrownBy(() -> DeadLatents.of(other, Samples.of(rows)))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("DictionaryDecoder");
    }
  }
}
