package org.ae4j.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Operation;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A gradient check")
class GradientCheckTest {
  private final Tensor x = Leaf.of("x", Shape.batchOf(4));
  private final Tensor w = Leaf.of("w", Shape.of(4, 2));

  /** A cube whose derivative is off by a factor, or whose second derivative is lost. */
  private record Cube(double factor, boolean onceOnly) implements Operation {
    @Override
    public String name() {
      return "CUBE";
    }

    @Override
    public Shape shape(List<Shape> inputs) {
      return inputs.get(0);
    }

    @Override
    public List<Tensor> gradients(Tensor result, Tensor upstream) {
      Tensor input = result.inputs().get(0);
      Tensor slope = input.square().mul(3 * factor);
      return List.of(upstream.mul(onceOnly ? slope.stopGradient() : slope));
    }

    @Override
    public double[] evaluate(List<Elements> inputs, int[] extents) {
      return java.util.Arrays.stream(inputs.get(0).values()).map(v -> v * v * v).toArray();
    }
  }

  @Test
  @DisplayName("accepts a network whose derivatives are right")
  void right() {
    Tensor code = x.matmul(w).tanh();
    Tensor cost = Functions.sigmoidCrossEntropy(code.matmulTransposed(w), x.sigmoid()).sum(1);
    assertThatCode(() -> GradientCheck.of(cost).bothOrders()).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("accepts a right derivative next to a kink")
  void kink() {
    Tensor shifted = x.sub(0.5).relu();
    GradientCheck check = GradientCheck.of(shifted).withBatch(1);
    assertThatCode(() -> check.with(x, 0.50005, 0.49992, 0.5001, 0.4).bothOrders())
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("finds a derivative that is wrong by a hundred-thousandth, and says where")
  void wrong() {
    Tensor cube = Tensor.of(new Cube(1 + 1e-5, false), x.matmul(w));
    assertThatThrownBy(() -> GradientCheck.of(cube).firstOrder())
        .isInstanceOf(AssertionError.class)
        .hasMessageMatching(
            "the derivative of CUBE \\[batch, 2] towards .* at \\[\\d, \\d], where it is .*,"
                + " should be .* by differences but is .*");
  }

  @Test
  @DisplayName("finds a lost second derivative")
  void wrongSecond() {
    Tensor cube = Tensor.of(new Cube(1, true), x);
    GradientCheck check = GradientCheck.of(cube);
    assertThatCode(check::firstOrder).doesNotThrowAnyException();
    assertThatThrownBy(check::secondOrder)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("second derivative");
  }

  @Test
  @DisplayName("finds a derivative that is not a number")
  void notANumber() {
    Tensor broken = x.mul(0).sqrt().add(x);
    assertThatThrownBy(() -> GradientCheck.of(broken).firstOrder())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("NaN");
  }
}
