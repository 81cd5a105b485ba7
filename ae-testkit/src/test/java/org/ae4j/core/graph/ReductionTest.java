package org.ae4j.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ae4j.core.ShapeException;
import org.ae4j.testkit.GradientCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Taking axes together")
class ReductionTest {
  private final Tensor x = Leaf.of("x", Shape.batchOf(2, 3));
  private final double[] elements = {1, 2, 3, 4, 5, 6, -7, 8, -9, 10, -11, 12};
  private final Evaluation evaluation = new Evaluation(2).with(x, elements);

  @Test
  @DisplayName("adds up over any axes, which disappear")
  void sums() {
    assertThat(evaluation.of(x.sum(0))).containsExactly(-6, 10, -6, 14, -6, 18);
    assertThat(evaluation.of(x.sum(1))).containsExactly(5, 7, 9, 3, -3, 3);
    assertThat(evaluation.of(x.sum(-1))).containsExactly(6, 15, -8, 11);
    assertThat(evaluation.of(x.sum(2, 0))).containsExactly(-2, 26);
    assertThat(evaluation.of(x.sumPerExample())).containsExactly(21, 3);
    assertThat(evaluation.of(x.sumAll())).containsExactly(24);
    assertThat(x.sum(2, 0).shape()).isEqualTo(Shape.of(2));
    assertThat(x.sumPerExample().shape()).isEqualTo(Shape.batchOf());
    assertThat(x.sum()).isSameAs(x);
  }

  @Test
  @DisplayName("averages by the number of elements, whatever the batch")
  void means() {
    assertThat(evaluation.of(x.mean(0, 1, 2))).containsExactly(2);
    assertThat(evaluation.of(x.mean(0))).containsExactly(-3, 5, -3, 7, -3, 9);
    assertThat(evaluation.of(x.mean(2))).containsExactly(2, 5, -8 / 3.0, 11 / 3.0);
  }

  @Test
  @DisplayName("finds the largest, also where all are negative")
  void largest() {
    assertThat(evaluation.of(x.max(2))).containsExactly(3, 6, 8, 12);
    assertThat(evaluation.of(x.negate().max(1, 2))).containsExactly(-1, 11);
  }

  @Test
  @DisplayName("has first and second derivatives")
  void derivatives() {
    for (Tensor reduced :
        List.of(x.sum(0), x.sum(1, 2), x.sumAll(), x.mean(0, 2), x.max(1), x.max(0, 2))) {
      GradientCheck.of(reduced.tanh()).withBatch(2).bothOrders();
    }
  }

  @Test
  @DisplayName("shares the derivative among several largest elements")
  void ties() {
    Tensor slope = Gradients.of(x.max(2), List.of(x)).get(0);
    assertThat(new Evaluation(1).with(x, 4, 4, 1, 0, 0, 0).of(slope))
        .containsExactly(0.5, 0.5, 0, 1 / 3.0, 1 / 3.0, 1 / 3.0);
  }

  @Test
  @DisplayName("refuses axes that do not exist or are listed twice")
  void refuses() {
    assertThatThrownBy(() -> x.sum(3))
        .isInstanceOf(ShapeException.class)
        .hasMessage("axis 3 does not exist in [batch, 2, 3]");
    assertThatThrownBy(() -> x.sum(1, -2))
        .isInstanceOf(ShapeException.class)
        .hasMessage("axes are listed twice in [1, -2]");
  }
}
