package org.ae4j.evaluation.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.ae4j.core.Ae4jException;
import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The activity of latents")
class LatentActivityTest {
  private static final float[][] CODES = {
    {1, 0, -2, 0}, {1, 0, 0, 0}, {3, 0, 0, 0.5f}, {0.5f, 0, 0, 0}
  };
  private final LatentActivity activity = LatentActivity.of(CODES);

  @Test
  @DisplayName("is counted per example and per latent")
  void counts() {
    assertThat(activity.width()).isEqualTo(4);
    assertThat(activity.l0()).isEqualTo(6 / 4.0);
    assertThat(activity.l1()).isEqualTo(8 / 4.0);
    assertThat(activity.densities()).containsExactly(1, 0, 0.25, 0.25);
  }

  @Test
  @DisplayName("tells dead latents and dense ones")
  void extremes() {
    assertThat(activity.deadFraction()).isEqualTo(0.25);
    assertThat(activity.denseFraction(0.25)).isEqualTo(0.25);
    assertThat(activity.denseFraction(0.2)).isEqualTo(0.75);
    assertThat(activity.denseFraction(1)).isZero();
  }

  @Test
  @DisplayName("is sorted into quarters of powers of ten, the dead aside")
  void histogram() {
    int[] active = {0, 1, 10, 17, 18, 100, 100};
    DensityHistogram histogram = DensityHistogram.of(active, 100);
    assertThat(histogram.lowest()).isEqualTo(-2);
    // A bin has its upper edge; 0.17 and 0.18 lie on either side of 10^-0.75.
    assertThat(histogram.latents()).containsExactly(1, 0, 0, 1, 1, 1, 0, 2);
    assertThat(histogram.dead()).isEqualTo(1);
    assertThat(IntStream.of(histogram.latents()).sum() + histogram.dead()).isEqualTo(active.length);
  }

  @Test
  @DisplayName("of one example has a histogram of one bin")
  void oneExample() {
    DensityHistogram histogram = LatentActivity.of(new float[][] {{1, 0, 2}}).histogram();
    assertThat(histogram.latents()).containsExactly(2);
    assertThat(histogram.dead()).isEqualTo(1);
  }

  @Test
  @DisplayName("needs finite codes of one width, and densities that exist")
  void refused() {
    assertThatThrownBy(() -> LatentActivity.of(new float[0][])).isInstanceOf(DataException.class);
    assertThatThrownBy(() -> LatentActivity.of(new float[][] {{1}, {1, 2}}))
        .isInstanceOf(DataException.class);
    assertThatThrownBy(() -> LatentActivity.of(new float[][] {{Float.NaN}}))
        .isInstanceOf(DataException.class);
    assertThatThrownBy(() -> activity.denseFraction(1.5))
        .isInstanceOf(Ae4jException.class)
        .hasMessageContaining("density must be from 0 to 1, but was 1.5");
  }
}
