package org.ae4j.denoising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.Corruption;
import org.ae4j.core.Samples;
import org.ae4j.core.graph.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Damage to a photograph")
class PhotographTest {
  @Test
  @DisplayName("by compression rounds an even block to a multiple of its step")
  void constantBlock() {
    Samples even = Moments.filled(0.31, 1, Shape.of(8, 8));
    for (double strength : new double[] {0.5, 1, 3}) {
      float[] block =
          CorruptedCopy.of(Corruptions.blockQuantisation(Severity.of(strength)), even, 1)
              .toArray()[0];
      // The mean of a block is an eighth of its first coefficient, whose step is 16.
      double step = 16 * strength / 8;
      double expected = (Math.rint((0.31 * 255 - 128) / step) * step + 128) / 255;
      assertThat(block[0]).isEqualTo((float) expected, within(1e-6f));
      assertThat(block[63]).isEqualTo((float) expected, within(1e-6f));
    }
  }

  @Test
  @DisplayName("by compression is done with the first time, and grows as quality falls")
  void compression() {
    Samples images = Moments.random(3, 16, 24);
    double last = 0;
    for (int quality : new int[] {95, 75, 50, 10}) {
      Corruption jpeg = Corruptions.jpeg(quality);
      Samples once = CorruptedCopy.of(jpeg, images, 1);
      assertThat(distance(CorruptedCopy.of(jpeg, once, 1), once)).isLessThan(1e-5);
      double lost = distance(once, images);
      assertThat(lost).isGreaterThan(last);
      last = lost;
    }
  }

  @Test
  @DisplayName("by compression accepts sizes that do not fill blocks")
  void partialBlocks() {
    Samples even = Moments.filled(0.25, 2, Shape.of(5, 11, 3));
    Samples damaged = CorruptedCopy.of(Corruptions.jpeg(90), even, 1);
    assertThat(distance(damaged, even)).isLessThan(0.01);
    assertThat(Moments.of(damaged.toArray()).variance()).isEqualTo(0, within(1e-9));
  }

  @Test
  @DisplayName("by scratches paints lines of the stated value and width")
  void scratches() {
    Samples black = Moments.filled(0, 200, Shape.of(30, 30));
    float[][] thin = CorruptedCopy.of(Corruptions.scratches(1, 1, 0.8), black, 3).toArray();
    float[][] thick = CorruptedCopy.of(Corruptions.scratches(1, 3, 0.8), black, 3).toArray();
    for (float[] image : thin) {
      double area = Moments.of(new float[][] {image}).mean() * 900 / 0.8;
      assertThat(area).as("a line of width 1 through the image").isBetween(0.4, 46.0);
    }
    assertThat(Moments.part(thin, x -> x < 0 || x > 0.8f + 1e-6)).isZero();
    // The same lines three times as wide cover three times as much, but for corners.
    double ratio = Moments.of(thick).mean() / Moments.of(thin).mean();
    assertThat(ratio).isEqualTo(3, within(0.1));
  }

  @Test
  @DisplayName("by stripes shifts whole rows, with the stated deviation")
  void stripes() {
    Samples half = Moments.filled(0.5, 1000, Shape.of(20, 5, 2));
    float[][] damaged = CorruptedCopy.of(Corruptions.stripes(Severity.of(0.1)), half, 3).toArray();
    // 20 000 rows: the standard error of the variance is 1 % of it.
    assertThat(Moments.of(damaged).mean()).isEqualTo(0.5, within(0.003));
    assertThat(Moments.of(damaged).variance()).isEqualTo(0.01, within(0.0005));
    for (float[] image : damaged) {
      for (int i = 0; i < image.length; i++) {
        assertThat(image[i]).isEqualTo(image[i / 10 * 10]);
      }
    }
  }

  @Test
  @DisplayName("by fading moves every number towards the paper's")
  void fading() {
    Corruption faded = Corruptions.fading(Severity.of(0.25), 0.8);
    assertThat(Moments.of(faded, 0.2).mean()).isEqualTo(0.35, within(1e-6));
    assertThat(Moments.of(Corruptions.fading(Severity.of(1), 0.8), 0.2).mean())
        .isEqualTo(0.8, within(1e-6));
  }

  @Test
  @DisplayName("by vignetting leaves the centre and darkens corners by the stated part")
  void vignetting() {
    Samples white = Moments.filled(1, 1, Shape.of(5, 7));
    float[] damaged =
        CorruptedCopy.of(Corruptions.vignetting(Severity.of(0.6)), white, 1).toArray()[0];
    assertThat(damaged[2 * 7 + 3]).isEqualTo(1);
    for (int corner : new int[] {0, 6, 28, 34}) {
      assertThat(damaged[corner]).isEqualTo(0.4f, within(1e-6f));
    }
    assertThat(damaged[2 * 7 + 2]).isEqualTo((float) (1 - 0.6 / 13), within(1e-6f));
  }

  @Test
  @DisplayName("by age stays within the range of pixels")
  void age() {
    Samples images = Moments.random(8, 28, 28);
    float[][] old = CorruptedCopy.of(Corruptions.oldPhotograph(), images, 1).toArray();
    assertThat(Moments.part(old, x -> x < 0 || x > 1)).isZero();
    assertThat(Moments.of(old).variance()).isLessThan(Moments.of(images.toArray()).variance());
  }

  private static double distance(Samples first, Samples second) {
    double[] a = Moments.flat(first.toArray());
    double[] b = Moments.flat(second.toArray());
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum / a.length);
  }
}
