package org.ae4j.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.FloatArray;
import org.ae4j.core.History;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.testkit.Tiny;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Resampling")
class ResamplingTest {
  private static final Samples SAMPLES = Samples.of(Tiny.plane(64, 5, 1));
  private static final Autoencoder DICTIONARY = Dictionary.l1(8, Penalty.of(0.001));

  /** Five of eight latents have a bias that no example overcomes. */
  private static Trainer halfDead() {
    Map<String, FloatArray> start = new HashMap<>(Dictionary.start(SAMPLES, 8, 1));
    float[] bias = new float[8];
    Arrays.fill(bias, 3, 8, -50);
    start.put("encoder/bias", new FloatArray(Shape.of(8), bias));
    return Trainer.with(TrainingConfig.ofEpochs(3).withBatchSize(16).withLearningRate(0.003))
        .startingFrom(start);
  }

  @Test
  @DisplayName("wakes latents that plain training leaves dead, and rebuilds better")
  void wakes() {
    try (var plain = halfDead().fit(DICTIONARY, SAMPLES);
        var woken = new Resampling(2).fit(halfDead(), DICTIONARY, SAMPLES, () -> true)) {
      assertThat(DeadLatents.of(plain, SAMPLES).count()).isEqualTo(5);
      assertThat(DeadLatents.of(woken, SAMPLES).count()).isLessThan(5);
      assertThat(error(woken)).isLessThan(error(plain));
    }
  }

  private static double error(TrainedAutoencoder model) {
    return Arrays.stream(model.reconstructionError(SAMPLES)).sum();
  }

  @Test
  @DisplayName("has one history of all rounds, numbered through")
  void history() {
    try (var model = new Resampling(1).fit(halfDead(), DICTIONARY, SAMPLES, () -> true)) {
      var epochs = model.history().epochs();
      assertThat(epochs).extracting(History.Epoch::number).containsExactly(1, 2, 3, 4, 5, 6);
      assertThat(epochs)
          .extracting(History.Epoch::steps)
          .containsExactly(4L, 8L, 12L, 16L, 20L, 24L);
    }
  }

  @Test
  @DisplayName("ends where nobody wants it to go on, or nothing is dead")
  void ends() {
    try (var model = new Resampling(5).fit(halfDead(), DICTIONARY, SAMPLES, () -> false)) {
      assertThat(model.history().epochs()).hasSize(3);
    }
    Trainer alive =
        Trainer.with(TrainingConfig.ofEpochs(1)).startingFrom(Dictionary.start(SAMPLES, 8, 1));
    try (var model = new Resampling(5).fit(alive, DICTIONARY, SAMPLES, () -> true)) {
      assertThat(model.history().epochs()).hasSize(1);
    }
    assertThatThrownBy(() -> new Resampling(-1))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("rounds must be at least 0, but was -1");
  }
}
