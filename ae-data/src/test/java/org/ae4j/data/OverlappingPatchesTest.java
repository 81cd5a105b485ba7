package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.graph.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Overlapping patches")
class OverlappingPatchesTest {
  private static final OverlappingPatches PATCHES = new OverlappingPatches(Shape.of(4, 6, 2), 3);

  private static float[] numbers(int count) {
    Random random = new Random(7);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = random.nextFloat();
    }
    return numbers;
  }

  @Test
  @DisplayName("that are left alone give the image back, whatever its size")
  void identity() {
    for (long[] size : new long[][] {{4, 6, 2}, {5, 6, 2}, {11, 17, 2}}) {
      float[] image = numbers(Math.toIntExact(Shape.of(size).size()));
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
                Arrays.fill(patches[i], i % 2);
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
    float[] signal = numbers(21);
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
  @DisplayName("of a set are examples of their own, with the label of their image")
  void cut() {
    float[][] images = {{0, 1, 2, 3, 4, 5, 6, 7, 8}, {9, 8, 7, 6, 5, 4, 3, 2, 1}};
    Dataset set =
        Dataset.of("two", images, 3, 3).withLabels(new int[] {1, 0}, List.of("down", "up"));
    Dataset patches = new OverlappingPatches(Shape.of(2, 2, 1), 2).cut(set);
    assertThat(patches.shape()).containsExactly(2, 2, 1);
    assertThat(patches.labels()).containsExactly(1, 1, 1, 1, 0, 0, 0, 0);
    assertThat(patches.row(1)).containsExactly(1, 2, 4, 5);
    assertThat(patches.row(4)).containsExactly(9, 8, 6, 5);
  }

  @Test
  @DisplayName("restore all images of a set, which keep their shape and labels")
  void sets() {
    Dataset set =
        Dataset.of("two", new float[][] {numbers(35), numbers(35)}, 5, 7)
            .withLabels(new int[] {1, 0}, List.of());
    Dataset restored =
        new OverlappingPatches(Shape.of(3, 3, 1), 2).restored(set, patches -> patches);
    assertThat(restored.shape()).containsExactly(5, 7);
    assertThat(restored.labels()).containsExactly(1, 0);
    assertThat(restored.row(1)).containsExactly(set.row(1), within(1e-6f));
  }

  @Test
  @DisplayName("are restored some thousand at a time, with the same bits as all at once")
  void blocks() {
    float[] image = numbers(80 * 80);
    List<Integer> counts = new ArrayList<>();
    float[] found =
        new OverlappingPatches(Shape.of(3, 2, 1), 1)
            .restored(
                image,
                Shape.of(80, 80, 1),
                patches -> {
                  counts.add(patches.length);
                  return Arrays.stream(patches)
                      .map(OverlappingPatchesTest::squared)
                      .toArray(float[][]::new);
                });
    assertThat(counts).containsExactly(4096, 78 * 79 - 4096);
    assertThat(found).containsExactly(squaredAtOnce(image));
  }

  private static float[] squared(float[] patch) {
    float[] squared = new float[patch.length];
    for (int i = 0; i < patch.length; i++) {
      squared[i] = patch[i] * patch[0];
    }
    return squared;
  }

  /** All patches of 3×2 pixels of an image of 80×80, without blocks. */
  private static float[] squaredAtOnce(float[] image) {
    double[] sums = new double[image.length];
    double[] weights = new double[image.length];
    for (int top = 0; top < 78; top++) {
      for (int left = 0; left < 79; left++) {
        for (int at = 0; at < 6; at++) {
          int place = (top + at / 2) * 80 + left + at % 2;
          double weight =
              Math.sin(Math.PI * (at / 2 + 0.5) / 3) * Math.sin(Math.PI * (at % 2 + 0.5) / 2);
          sums[place] += weight * (image[place] * image[top * 80 + left]);
          weights[place] += weight;
        }
      }
    }
    float[] joined = new float[image.length];
    for (int i = 0; i < joined.length; i++) {
      joined[i] = (float) (sums[i] / weights[i]);
    }
    return joined;
  }

  @Test
  @DisplayName("must come back as many as they were, and of the same size")
  void lost() {
    assertThatThrownBy(
            () -> PATCHES.restored(numbers(60), Shape.of(5, 6, 2), p -> Arrays.copyOf(p, 1)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("2 patches of 48 numbers")
        .hasMessageContaining("number 1 does not fit");
    assertThatThrownBy(
            () -> PATCHES.restored(numbers(60), Shape.of(5, 6, 2), p -> new float[2][47]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("number 0 does not fit");
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
