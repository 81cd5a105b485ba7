package org.ae4j.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ae4j.core.ShapeException;
import org.ae4j.testkit.GradientCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A gradient")
class GradientsTest {
  private final Tensor x = Leaf.of("x", Shape.of(2));
  private final Tensor y = Leaf.of("y", Shape.of(2));
  private final Evaluation evaluation = new Evaluation(1).with(x, 3, 5).with(y, 2, -1);

  @Test
  @DisplayName("adds what flows back along all ways")
  void severalWays() {
    Tensor shared = x.mul(y);
    Tensor result = shared.mul(shared).add(shared).add(x);
    assertThat(evaluation.of(Gradients.of(result, List.of(x)).get(0)))
        .containsExactly(2 * 6 * 2 + 2 + 1, 2 * -5 * -1 - 1 + 1);
  }

  @Test
  @DisplayName("is zero towards what the result does not depend on")
  void unconnected() {
    Tensor gradient = Gradients.of(x.square(), List.of(y)).get(0);
    assertThat(gradient.shape()).isEqualTo(y.shape());
    assertThat(evaluation.of(gradient)).containsExactly(0, 0);
  }

  @Test
  @DisplayName("can be taken towards a value on the way, and towards the result itself")
  void intermediate() {
    Tensor middle = x.mul(y);
    Tensor result = middle.square();
    List<Tensor> gradients = Gradients.of(result, List.of(middle, result));
    assertThat(evaluation.of(gradients.get(0))).containsExactly(12, -10);
    assertThat(evaluation.of(gradients.get(1))).containsExactly(1, 1);
  }

  @Test
  @DisplayName("weighs the result's elements")
  void upstream() {
    Tensor weights = Functions.values(Shape.of(2), 10, -1);
    Tensor gradient = Gradients.of(x.square(), weights, List.of(x)).get(0);
    assertThat(evaluation.of(gradient)).containsExactly(60, -10);
    assertThatThrownBy(() -> Gradients.of(x, Tensor.constant(1), List.of(x)))
        .isInstanceOf(ShapeException.class)
        .hasMessage("the elements of x [2] need one weight each, but were given 1.0 []");
  }

  @Test
  @DisplayName("stops where it is told to, and flows on beside")
  void stopped() {
    Tensor straightThrough = x.add(y.sub(x).stopGradient());
    List<Tensor> gradients = Gradients.of(straightThrough.square(), List.of(x, y));
    assertThat(evaluation.of(straightThrough)).containsExactly(2, -1);
    assertThat(evaluation.of(gradients.get(0))).containsExactly(4, -2);
    assertThat(evaluation.of(gradients.get(1))).containsExactly(0, 0);
  }

  @Test
  @DisplayName("of a gradient's square is a right derivative: Jacobian penalties can be trained")
  void jacobianPenalty() {
    Tensor input = Leaf.of("input", Shape.batchOf(4));
    Tensor weights = Leaf.of("weights", Shape.of(4, 3));
    Tensor code = input.matmul(weights).sigmoid();
    Tensor penalty = Tensor.constant(0);
    for (int unit = 0; unit < 3; unit++) {
      Tensor row = Gradients.of(code.slice(1, unit, 1), List.of(input)).get(0);
      penalty = penalty.add(row.square().sumAll());
    }
    GradientCheck.of(penalty).bothOrders();
  }

  @Test
  @DisplayName("refuses an operation whose derivative has another shape than its input")
  void wrongOperation() {
    Operation careless =
        new Operation() {
          @Override
          public String name() {
            return "CARELESS";
          }

          @Override
          public Shape shape(List<Shape> inputs) {
            return Shape.scalar();
          }

          @Override
          public List<Tensor> gradients(Tensor result, Tensor upstream) {
            return List.of(upstream);
          }

          @Override
          public double[] evaluate(List<Elements> inputs, int[] extents) {
            return new double[1];
          }
        };
    Tensor result = Tensor.of(careless, x);
    assertThatThrownBy(() -> Gradients.of(result, List.of(x)))
        .isInstanceOf(ShapeException.class)
        .hasMessageStartingWith("CARELESS [] gives a derivative [] for its input x [2]");
  }
}
