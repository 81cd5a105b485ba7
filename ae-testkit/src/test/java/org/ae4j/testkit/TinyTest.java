package org.ae4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tiny data")
class TinyTest {
  @Test
  @DisplayName("near a plane is learned by the tiny autoencoder")
  void learns() {
    float[][] plane = Tiny.plane(200, 6, 5);
    TrainingConfig config =
        TrainingConfig.ofEpochs(60).withBatchSize(20).withLearningRate(0.02).withSeed(1);
    try (TrainedAutoencoder model = Trainer.with(config).fit(Tiny.autoencoder(), plane)) {
      double mean =
          java.util.Arrays.stream(model.reconstructionError(plane)).average().orElseThrow();
      assertThat(mean).isLessThan(2e-3);
    }
  }

  @Test
  @DisplayName("lies between 0 and 1 and is the same for the same seed")
  void plane() {
    assertThat(Tiny.plane(20, 5, 1)).isDeepEqualTo(Tiny.plane(20, 5, 1));
    assertThat(Tiny.plane(20, 5, 1)[0]).isNotEqualTo(Tiny.plane(20, 5, 2)[0]);
    for (float[] row : Tiny.plane(200, 5, 1)) {
      for (float value : row) {
        assertThat(value).isBetween(0f, 1f);
      }
    }
  }

  @Test
  @DisplayName("of bars has every row and column once before it repeats")
  void bars() {
    float[][] bars = Tiny.bars(9, 4);
    assertThat(bars[1]).containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(bars[5]).containsExactly(0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0);
    assertThat(bars[8]).isEqualTo(bars[0]);
  }
}
