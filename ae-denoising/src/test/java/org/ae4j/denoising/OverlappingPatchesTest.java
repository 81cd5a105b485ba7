package org.ae4j.denoising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.graph.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Overlapping patches")
class OverlappingPatchesTest {
  private static final OverlappingPatches PATCHES = new OverlappingPatches(Shape.of(4, 6, 2), 3);

  @Test
  @DisplayName("that are left alone give the image back, whatever its size")
  void identity() {
    for (long[] size : new long[][] {{4, 6, 2}, {5, 6, 2}, {11, 17, 2}}) {
      float[] image = Moments.random(1, size).toArray()[0];
      float[] found = PATCHES.restored(image, Shape.of(size), patches -> patches);
      assertThat(found).containsExactly(image, within(1e-6f));
    }
  }

  @Test
  @DisplayName("cover every pixel and are blended without seams")
  void blending() {
    Shape extents = Shape.of(9, 13, 2);
    float[] found =
        PATCHES.restored(
            new float[9 * 13 * 2],
            extents,
            patches -> {
              for (int i = 0; i < patches.length; i++) {
                java.util.Arrays.fill(patches[i], i % 2);
              }
              return patches;
            });
    for (float value : found) {
      assertThat(value).isBetween(0f, 1f);
    }
    // Where patches overlap their values mix, so no step between neighbours is a whole one.
    for (int i = 2; i < 26; i += 2) {
      assertThat(Math.abs(found[i] - found[i - 2])).isLessThan(0.7f);
    }
  }

  @Test
  @DisplayName("restore signals as images one pixel high")
  void signals() {
    OverlappingPatches windows = new OverlappingPatches(Shape.of(1, 8, 1), 4);
    float[] signal = Moments.random(1, 21).toArray()[0];
    float[] found =
        windows.restored(
            signal,
            Shape.of(1, 21, 1),
            patches -> {
              for (float[] patch : patches) {
                for (int i = 0; i < patch.length; i++) {
                  patch[i] *= 2;
                }
              }
              return patches;
            });
    for (int i = 0; i < signal.length; i++) {
      assertThat(found[i]).isEqualTo(2 * signal[i], within(1e-5f));
    }
  }

  @Test
  @DisplayName("refuse images that are too small or of another shape")
  void refused() {
    assertThatThrownBy(() -> PATCHES.restored(new float[30], Shape.of(3, 5, 2), p -> p))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("[3, 5, 2]")
        .hasMessageContaining("[4, 6, 2]");
    assertThatThrownBy(() -> PATCHES.restored(new float[31], Shape.of(5, 6, 1), p -> p))
        .isInstanceOf(DataException.class);
    assertThatThrownBy(() -> new OverlappingPatches(Shape.of(4, 6), 3))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> new OverlappingPatches(Shape.of(4, 6, 1), 0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("at least 1");
  }
}
