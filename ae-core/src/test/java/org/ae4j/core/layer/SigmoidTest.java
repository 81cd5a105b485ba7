package org.ae4j.core.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ae4j.core.graph.Evaluation;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SigmoidTest {
  private final Tensor x = Leaf.of("x", Shape.of(4));
  private final Tensor y = Activation.SIGMOID.apply(x);

  private double[] of(Tensor tensor) {
    return new Evaluation(1).with(x, new double[] {-60, -20, 0.5, 60}).of(tensor);
  }

  @Test
  @DisplayName("saturated, it is at its limit to 1e-13")
  void values() {
    double[] found = of(y);
    assertThat(found[0]).isEqualTo(0, within(1e-13));
    assertThat(found[1]).isEqualTo(1 / (1 + Math.exp(20)), within(1e-20));
    assertThat(found[2]).isEqualTo(1 / (1 + Math.exp(-0.5)), within(1e-15));
    assertThat(found[3]).isEqualTo(1, within(1e-13));
  }

  @Test
  @DisplayName("slopes too small for normal floats are none at all, others are untouched")
  void slopes() {
    double[] found = of(Gradients.of(y.square().sumAll(), List.of(x)).get(0));
    double s = 1 / (1 + Math.exp(20));
    assertThat(found[0]).isZero();
    assertThat(found[1]).isEqualTo(2 * s * s * (1 - s), within(1e-25));
    assertThat(found[3]).isZero();
  }
}
