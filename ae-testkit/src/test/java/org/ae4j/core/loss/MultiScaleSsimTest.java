package org.ae4j.core.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Loss;
import org.ae4j.core.Phase;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.testkit.LossContract;
import org.ae4j.testkit.Numbers;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Structural similarity over scales")
class MultiScaleSsimTest implements LossContract {
  private static final int SIDE = 24;
  private static final Shape IMAGE = Shape.of(SIDE, SIDE, 1);

  private final double[] x = new double[SIDE * SIDE];
  private final double[] y = new double[SIDE * SIDE];

  MultiScaleSsimTest() {
    Arrays.setAll(x, i -> 0.5 + 0.2 * Math.sin(i / SIDE * 0.7) + 0.2 * Math.cos(i % SIDE * 0.4));
    double[] noise = new Numbers(1).uniform("noise", y.length, -0.1, 0.1);
    Arrays.setAll(y, i -> x[i] + noise[i]);
  }

  @Override
  public Loss loss() {
    return Losses.multiScaleSsim(2).withWindow(2);
  }

  @Override
  public Shape example() {
    return Shape.of(5, 4, 1);
  }

  @Test
  @DisplayName("of one scale is the structural similarity")
  void oneScale() {
    assertThat(Charge.of(Losses.multiScaleSsim(1), IMAGE, y, x))
        .isEqualTo(Charge.of(Losses.ssim(), IMAGE, y, x), within(1e-9));
  }

  @Test
  @DisplayName("multiplies structure at the fine scale with the whole index at the coarse one")
  void twoScales() {
    double structure = structure(y, x);
    double coarse = 1 - Charge.of(Losses.ssim(), Shape.of(12, 12, 1), halved(y), halved(x));
    double sum = 0.0448 + 0.2856;
    double wanted = 1 - Math.pow(structure, 0.0448 / sum) * Math.pow(coarse, 0.2856 / sum);
    assertThat(Charge.of(Losses.multiScaleSsim(2), IMAGE, y, x))
        .isEqualTo(wanted, within(1e-9))
        .isPositive();
  }

  private static double structure(double[] first, double[] second) {
    Workbench bench = Workbench.of(Phase.EVALUATION, 1);
    Tensor a = bench.given("a", Shape.of(1, SIDE, SIDE), first);
    Tensor b = bench.given("b", Shape.of(1, SIDE, SIDE), second);
    return bench.evaluate(Losses.ssim().compare(a, b).meanStructure())[0];
  }

  private static double[] halved(double[] image) {
    double[] half = new double[image.length / 4];
    for (int i = 0; i < half.length; i++) {
      int corner = i / (SIDE / 2) * 2 * SIDE + i % (SIDE / 2) * 2;
      half[i] =
          (image[corner] + image[corner + 1] + image[corner + SIDE] + image[corner + SIDE + 1]) / 4;
    }
    return half;
  }

  @Test
  @DisplayName("is 0 for equal images and near 1 for inverted ones")
  void ends() {
    double[] inverted = Arrays.stream(x).map(v -> 1 - v).toArray();
    assertThat(Charge.of(Losses.multiScaleSsim(2), IMAGE, x, x)).isEqualTo(0, within(1e-12));
    assertThat(Charge.of(Losses.multiScaleSsim(2), IMAGE, inverted, x)).isBetween(0.9, 1.0);
  }

  @Test
  @DisplayName("refuses more scales than the paper has, or than the image can be halved")
  void refuses() {
    for (int scales : new int[] {0, 6}) {
      assertThatThrownBy(() -> Losses.multiScaleSsim(scales))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage("scales must be from 1 to 5, but was " + scales);
    }
    Tensor images = Leaf.of("images", Shape.of(28, 28, 1).batched());
    assertThatThrownBy(() -> Losses.multiScaleSsim(3).perExample(images, images, null))
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            "images [28, 28, 1] reduced 4 times are smaller than the window of 11 pixels; choose"
                + " a smaller window or fewer scales");
  }
}
