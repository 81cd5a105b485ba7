package org.ae4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScoreTest {
  private static Score score(float... reconstruction) {
    float[][] originals = {{0, 0}, {1, 1}};
    return Score.of("it", Reconstructions.of(originals, new float[][] {{0, 0}, reconstruction}));
  }

  @Test
  @DisplayName("half the squared error saves half; twice the error saves minus one")
  void saving() {
    Score one = score(1, 0);
    Score two = score(0, 0);
    assertThat(one.saving(two)).hasValue(0.5);
    assertThat(two.saving(one)).hasValue(-1);
    assertThat(one.saving(score(1, 1))).isEmpty();
  }

  @Test
  @DisplayName("cross-entropy is there for data in [0,1] and missing for any other")
  void crossEntropyWhereItMeansSomething() {
    assertThat(score(0.5f, 0.5f).crossEntropy().orElseThrow().mean())
        .isCloseTo(Math.log(2) / 2, within(1e-6));
    assertThat(score(0.5f, 0.5f).crossEntropyFloor().orElseThrow().mean())
        .isCloseTo(0, within(1.1e-7));
    float[][] pixels = {{0, 255}, {3, 4}};
    assertThat(Score.of(Baseline.mean(pixels), pixels).crossEntropy()).isEmpty();
  }
}
