package org.ae4j.core.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Loss;
import org.ae4j.core.Range;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.testkit.LossContract;
import org.ae4j.testkit.Numbers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Structural similarity")
class SsimTest implements LossContract {
  @Override
  public Loss loss() {
    return Losses.ssim().withWindow(3);
  }

  @Override
  public Shape example() {
    return Shape.of(4, 5, 2);
  }

  /** The definition, one position after the other. */
  private static double definition(int side, double[] x, double[] y) {
    double sum = 0;
    int places = side - 10;
    for (int top = 0; top < places; top++) {
      for (int left = 0; left < places; left++) {
        sum += at(side, top, left, x, y);
      }
    }
    return 1 - sum / (places * places);
  }

  private static double at(int side, int top, int left, double[] x, double[] y) {
    double[] moments = new double[6];
    for (int i = 0; i < 11; i++) {
      for (int j = 0; j < 11; j++) {
        double weight = Math.exp(-((i - 5) * (i - 5) + (j - 5) * (j - 5)) / (2 * 1.5 * 1.5));
        double a = x[(top + i) * side + left + j];
        double b = y[(top + i) * side + left + j];
        double[] values = {1, a, b, a * a, b * b, a * b};
        Arrays.setAll(moments, m -> moments[m] + weight * values[m]);
      }
    }
    double ma = moments[1] / moments[0];
    double mb = moments[2] / moments[0];
    double va = moments[3] / moments[0] - ma * ma;
    double vb = moments[4] / moments[0] - mb * mb;
    double ab = moments[5] / moments[0] - ma * mb;
    double c1 = 1e-4;
    double c2 = 9e-4;
    return (2 * ma * mb + c1) * (2 * ab + c2) / ((ma * ma + mb * mb + c1) * (va + vb + c2));
  }

  @Test
  @DisplayName("agrees with its definition, window by window")
  void definition() {
    double[] x = new Numbers(1).uniform("x", 13 * 13, 0, 1);
    double[] y = x.clone();
    Arrays.setAll(y, i -> 0.6 * x[i] + 0.2 + 0.1 * Math.sin(i));
    assertThat(Charge.of(Losses.ssim(), Shape.of(13, 13, 1), y, x))
        .isEqualTo(definition(13, y, x), within(1e-12))
        .isBetween(0.01, 0.5);
  }

  @Test
  @DisplayName("is 0 for equal images and up to 2 for inverted ones")
  void ends() {
    double[] board = new double[144];
    Arrays.setAll(board, i -> (i / 12 + i) % 2);
    double[] inverted = Arrays.stream(board).map(v -> 1 - v).toArray();
    Shape image = Shape.of(12, 12, 1);
    assertThat(Charge.of(Losses.ssim(), image, board, board)).isEqualTo(0, within(1e-12));
    assertThat(Charge.of(Losses.ssim(), image, inverted, board)).isBetween(1.9, 2.0);
  }

  @Test
  @DisplayName("of constant images compares their brightness alone")
  void constantImages() {
    double[] grey = new double[121];
    Arrays.fill(grey, 0.5);
    double[] dark = new double[121];
    Arrays.fill(dark, 0.25);
    double wanted = 1 - (2 * 0.5 * 0.25 + 1e-4) / (0.25 + 0.0625 + 1e-4);
    assertThat(Charge.of(Losses.ssim(), Shape.of(11, 11, 1), dark, grey))
        .isEqualTo(wanted, within(1e-9));
  }

  @Test
  @DisplayName("does not depend on the unit of brightness")
  void dataRange() {
    double[] x = new Numbers(1).uniform("x", 121, 0, 1);
    double[] y = new Numbers(2).uniform("y", 121, 0, 1);
    double[] bytes = Arrays.stream(x).map(v -> 255 * v).toArray();
    double[] others = Arrays.stream(y).map(v -> 255 * v).toArray();
    Ssim ofBytes = Losses.ssim().withDataRange(255);
    Shape image = Shape.of(11, 11, 1);
    assertThat(Charge.of(ofBytes, image, others, bytes))
        .isEqualTo(Charge.of(Losses.ssim(), image, y, x), within(1e-9));
    assertThat(ofBytes.range()).isEqualTo(new Range(0, 255));
  }

  @Test
  @DisplayName("refuses what is no image or smaller than its window, and says what to do")
  void refuses() {
    assertThatThrownBy(() -> charge(Losses.ssim(), Shape.of(784)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("images [height, width, channels], but examples are [784]");
    assertThatThrownBy(() -> charge(Losses.ssim(), Shape.of(28, 8, 1)))
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            "images [28, 8, 1] are smaller than the window of 11 pixels; choose a smaller window");
    assertThatThrownBy(() -> Losses.ssim().withWindow(1))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Losses.ssim().withDataRange(0))
        .isInstanceOf(ConfigurationException.class);
  }

  private static Tensor charge(Loss loss, Shape example) {
    Tensor images = Leaf.of("images", example.batched());
    return loss.perExample(images, images, null);
  }
}
