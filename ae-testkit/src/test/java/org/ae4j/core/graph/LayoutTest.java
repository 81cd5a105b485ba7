package org.ae4j.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ae4j.core.ShapeException;
import org.ae4j.testkit.GradientCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Moving elements")
class LayoutTest {
  private final Tensor x = Leaf.of("x", Shape.batchOf(2, 3));
  private final Evaluation evaluation = new Evaluation(1).with(x, 1, 2, 3, 4, 5, 6);

  @Test
  @DisplayName("has first and second derivatives")
  void derivatives() {
    Tensor y = Leaf.of("y", Shape.batchOf(1, 3));
    for (Tensor moved :
        List.of(
            x.reshape(Shape.of(-3, 2)),
            x.flatten(),
            x.transpose(2, 0, 1),
            x.slice(1, 1, 1),
            x.slice(-1, 0, 2),
            Tensor.of(new Pad(2, 1, 2), x),
            Functions.concat(1, List.of(x, y, x)))) {
      GradientCheck.of(moved.sin()).withBatch(2).bothOrders();
    }
  }

  @Test
  @DisplayName("reads the same numbers under other extents")
  void reshape() {
    assertThat(x.flatten().shape()).isEqualTo(Shape.batchOf(6));
    assertThat(x.reshape(Shape.of(-6)).shape()).isEqualTo(Shape.of(-6));
    assertThat(evaluation.of(x.reshape(Shape.of(3, -2)))).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(x.reshape(x.shape())).isSameAs(x);
    assertThatThrownBy(() -> x.reshape(Shape.batchOf(5)))
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            "[batch, 2, 3] cannot be arranged as [batch, 5]: the numbers of elements differ");
    assertThatThrownBy(() -> x.reshape(Shape.of(6))).isInstanceOf(ShapeException.class);
  }

  @Test
  @DisplayName("reorders axes")
  void transpose() {
    Tensor turned = x.transpose(2, 0, 1);
    assertThat(turned.shape()).isEqualTo(Shape.of(3, -1, 2));
    assertThat(evaluation.of(turned)).containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(
            new Evaluation(2)
                .with(x, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
                .of(turned.transpose(1, 2, 0)))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    for (int[] wrong : List.of(new int[] {0, 1}, new int[] {0, 1, 1}, new int[] {0, 1, 3})) {
      assertThatThrownBy(() -> x.transpose(wrong)).isInstanceOf(ShapeException.class);
    }
  }

  @Test
  @DisplayName("cuts parts out of an axis, but not out of the batch")
  void slice() {
    assertThat(evaluation.of(x.slice(2, 1, 2))).containsExactly(2, 3, 5, 6);
    assertThatThrownBy(() -> x.slice(2, 2, 2))
        .isInstanceOf(ShapeException.class)
        .hasMessage("SLICE 2..4 of axis 2 does not lie within [batch, 2, 3]");
    assertThatThrownBy(() -> x.slice(2, -1, 2)).isInstanceOf(ShapeException.class);
    assertThatThrownBy(() -> x.slice(2, 1, 0)).isInstanceOf(ShapeException.class);
    assertThatThrownBy(() -> x.slice(0, 0, 1)).isInstanceOf(ShapeException.class);
  }

  @Test
  @DisplayName("puts zeros around, but not around the batch")
  void pad() {
    Tensor padded = Tensor.of(new Pad(1, 1, 0), x);
    assertThat(evaluation.of(padded)).containsExactly(0, 0, 0, 1, 2, 3, 4, 5, 6);
    assertThatThrownBy(() -> Tensor.of(new Pad(0, 1, 0), x)).isInstanceOf(ShapeException.class);
    assertThatThrownBy(() -> Tensor.of(new Pad(1, -1, 0), x)).isInstanceOf(ShapeException.class);
  }

  @Test
  @DisplayName("joins parts that agree in all other axes")
  void concat() {
    Tensor joined = Functions.concat(-1, List.of(x, x.negate()));
    assertThat(joined.shape()).isEqualTo(Shape.batchOf(2, 6));
    assertThat(evaluation.of(joined)).containsExactly(1, 2, 3, -1, -2, -3, 4, 5, 6, -4, -5, -6);
    assertThat(Functions.concat(1, List.of(x))).isSameAs(x);
    Tensor narrow = Leaf.of("narrow", Shape.batchOf(2, 1));
    assertThatThrownBy(() -> Functions.concat(1, List.of(x, narrow)))
        .isInstanceOf(ShapeException.class)
        .hasMessage("[[batch, 2, 3], [batch, 2, 1]] cannot be joined along axis 1");
    assertThatThrownBy(() -> Functions.concat(0, List.of(x, x))).isInstanceOf(ShapeException.class);
    assertThatThrownBy(() -> Functions.concat(0, List.of())).isInstanceOf(ShapeException.class);
  }
}
