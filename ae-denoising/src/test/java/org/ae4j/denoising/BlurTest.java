package org.ae4j.denoising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Corruption;
import org.ae4j.core.Samples;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.train.LinearRamp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A blur")
class BlurTest {
  private static final int SIDE = 41;
  private static final int MIDDLE = SIDE / 2;

  @Test
  @DisplayName("by a Gaussian spreads a point with exactly the stated variance along each axis")
  void gaussianVariance() {
    for (double deviation : new double[] {0.3, 1, 2.5}) {
      float[] spread = ofPoint(Corruptions.gaussianBlur(Severity.of(deviation)));
      assertThat(second(spread, 1, 0)).isEqualTo(deviation * deviation, within(1e-4));
      assertThat(second(spread, 0, 1)).isEqualTo(deviation * deviation, within(1e-4));
      for (float value : spread) {
        assertThat(value).isGreaterThan(-1e-7f);
      }
    }
  }

  @Test
  @DisplayName("by a Gaussian keeps all light, also at the edges")
  void light() {
    Samples images = Moments.random(4, 7, 9, 3);
    float[][] clean = images.toArray();
    float[][] blurred =
        CorruptedCopy.of(Corruptions.gaussianBlur(Severity.between(0.5, 4)), images, 1).toArray();
    for (int i = 0; i < clean.length; i++) {
      double before = Moments.of(new float[][] {clean[i]}).mean();
      assertThat(Moments.of(new float[][] {blurred[i]}).mean()).isEqualTo(before, within(1e-6));
    }
  }

  @Test
  @DisplayName("by one Gaussian after another adds their variances")
  void semigroup() {
    Samples images = Moments.random(2, 12, 9);
    Corruption twice =
        Corruptions.inOrder(
            Corruptions.gaussianBlur(Severity.of(3)), Corruptions.gaussianBlur(Severity.of(4)));
    Corruption once = Corruptions.gaussianBlur(Severity.of(5));
    assertClose(
        CorruptedCopy.of(twice, images, 1).toArray(), CorruptedCopy.of(once, images, 1).toArray());
  }

  @Test
  @DisplayName("by motion spreads a point along its way alone")
  void motion() {
    float[] across = ofPoint(Corruptions.motionBlur(9, 0));
    // The sharing of light between two pixels adds 1/6 of a square pixel on average.
    assertThat(second(across, 0, 1)).isEqualTo(81 / 12.0 + 1 / 6.0, within(0.05));
    assertThat(second(across, 1, 0)).isEqualTo(0, within(1e-9));
    float[] down = ofPoint(Corruptions.motionBlur(9, 90));
    assertThat(second(down, 1, 0)).isEqualTo(81 / 12.0 + 1 / 6.0, within(0.05));
    assertThat(second(down, 0, 1)).isEqualTo(0, within(1e-9));
  }

  @Test
  @DisplayName("larger than twice the picture is refused before memory is taken")
  void tooLarge() {
    Samples images = Moments.random(2, 12, 9);
    for (Corruption huge :
        new Corruption[] {Corruptions.motionBlur(1e9, 0), Corruptions.defocusBlur(24.5)}) {
      assertThatThrownBy(() -> CorruptedCopy.of(huge, images, 1))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("images of 12 × 9; choose at most 24");
    }
  }

  @Test
  @DisplayName("by motion at 45 degrees goes up to the right")
  void direction() {
    float[] spread = ofPoint(Corruptions.motionBlur(11, 45));
    double mixed = 0;
    for (int i = 0; i < spread.length; i++) {
      mixed += spread[i] * (double) (i / SIDE - MIDDLE) * (i % SIDE - MIDDLE);
    }
    assertThat(mixed).isEqualTo(-121 / 24.0, within(0.1));
  }

  @Test
  @DisplayName("by a lens out of focus spreads a point over a disc")
  void defocus() {
    float[] spread = ofPoint(Corruptions.defocusBlur(6));
    assertThat(second(spread, 1, 0)).isEqualTo(36 / 4.0 + 1 / 6.0, within(0.05));
    assertThat(second(spread, 0, 1)).isEqualTo(36 / 4.0 + 1 / 6.0, within(0.05));
    assertThat(spread[MIDDLE * SIDE + MIDDLE])
        .isEqualTo((float) (1 / (Math.PI * 36)), within(1e-4f));
    assertThat(spread[(MIDDLE + 6) * SIDE + MIDDLE + 5]).isZero();
  }

  @Test
  @DisplayName(
      "of a range of sizes mixes neighbouring ones, 400 examples: all light, mean variance")
  void ranges() {
    int count = 400;
    float[] pixels = new float[count * SIDE * SIDE];
    for (int i = 0; i < count; i++) {
      pixels[i * SIDE * SIDE + MIDDLE * SIDE + MIDDLE] = 1;
    }
    Samples images = Samples.of(Shape.of(SIDE, SIDE), pixels);
    Corruption range = Corruptions.defocusBlur(Severity.between(2, 3));
    double least = second(ofPoint(Corruptions.defocusBlur(2)), 1, 0);
    double middle = second(ofPoint(Corruptions.defocusBlur(2.5)), 1, 0);
    double most = second(ofPoint(Corruptions.defocusBlur(3)), 1, 0);
    double sum = 0;
    for (float[] spread : CorruptedCopy.of(range, images, 1).toArray()) {
      assertThat(Moments.of(new float[][] {spread}).mean() * SIDE * SIDE)
          .isCloseTo(1, within(1e-5));
      double own = second(spread, 1, 0);
      assertThat(own).isBetween(least - 1e-4, most + 1e-4);
      sum += own;
    }
    // Three standard errors of a uniform number between the least and the most.
    double error = 3 * (most - least) / Math.sqrt(12.0 * count);
    assertThat(sum / count).isEqualTo((least + 2 * middle + most) / 4, within(error));
  }

  @Test
  @DisplayName("of a size that rises is, once the run is over, that of its last size")
  void schedule() {
    Severity rising = Severity.following(new LinearRamp(0, 3.2, 1));
    assertThat(ofPoint(Corruptions.motionBlur(rising, 30)))
        .containsExactly(ofPoint(Corruptions.motionBlur(3.2, 30)), within(1e-6f));
    assertThat(ofPoint(Corruptions.defocusBlur(rising)))
        .containsExactly(ofPoint(Corruptions.defocusBlur(3.2)), within(1e-6f));
  }

  @Test
  @DisplayName("leaves an even image as it is, whatever the channels")
  void even() {
    Samples grey = Moments.filled(0.4, 2, Shape.of(6, 8, 3));
    for (Corruption blur :
        new Corruption[] {
          Corruptions.gaussianBlur(Severity.of(1.5)),
          Corruptions.motionBlur(5, 30),
          Corruptions.defocusBlur(2),
          Corruptions.downsampling(3)
        }) {
      assertClose(CorruptedCopy.of(blur, grey, 1).toArray(), grey.toArray());
    }
  }

  @Test
  @DisplayName("treats every channel alone")
  void channels() {
    float[] pixels = new float[8 * 9 * 2];
    pixels[(3 * 9 + 4) * 2 + 1] = 1;
    Samples image = Samples.of(Shape.of(8, 9, 2), pixels);
    for (Corruption blur :
        new Corruption[] {
          Corruptions.gaussianBlur(Severity.of(1)), Corruptions.motionBlur(3, 60)
        }) {
      float[] blurred = CorruptedCopy.of(blur, image, 1).toArray()[0];
      double other = 0;
      for (int i = 0; i < blurred.length; i++) {
        other += i % 2 == 0 ? Math.abs(blurred[i]) : 0;
      }
      assertThat(other).isEqualTo(0, within(1e-6));
      assertThat(blurred[(3 * 9 + 4) * 2 + 1]).isBetween(0.1f, 0.9f);
    }
  }

  @Test
  @DisplayName("by downsampling puts block means in place of pixels, once and for all")
  void downsampling() {
    Samples image = Samples.of(Shape.of(3, 3), new float[] {1, 3, 5, 1, 3, 7, 2, 4, 9});
    float[][] lower = CorruptedCopy.of(Corruptions.downsampling(2), image, 1).toArray();
    assertClose(lower, new float[][] {{2, 2, 6, 2, 2, 6, 3, 3, 9}});
    Samples again = Samples.of(Shape.of(3, 3), lower[0].clone());
    assertClose(CorruptedCopy.of(Corruptions.downsampling(2), again, 1).toArray(), lower);
  }

  @Test
  @DisplayName("needs images and says so")
  void rank() {
    Samples rows = Moments.filled(0, 2, Shape.of(784));
    assertThatThrownBy(() -> CorruptedCopy.of(Corruptions.gaussianBlur(Severity.of(1)), rows, 1))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[height, width]")
        .hasMessageContaining("[784]")
        .hasMessageContaining("Samples.reshape");
  }

  /** Returns what becomes of one bright pixel in the middle. */
  private static float[] ofPoint(Corruption blur) {
    float[] pixels = new float[SIDE * SIDE];
    pixels[MIDDLE * SIDE + MIDDLE] = 1;
    return CorruptedCopy.of(blur, Samples.of(Shape.of(SIDE, SIDE), pixels), 1).toArray()[0];
  }

  /** Returns the second moment around the middle, along one axis or another. */
  private static double second(float[] spread, int down, int across) {
    double sum = 0;
    for (int i = 0; i < spread.length; i++) {
      double distance = down * (i / SIDE - MIDDLE) + across * (i % SIDE - MIDDLE);
      sum += spread[i] * distance * distance;
    }
    return sum;
  }

  private static void assertClose(float[][] found, float[][] expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat(found[i]).containsExactly(expected[i], within(1e-5f));
    }
  }
}
