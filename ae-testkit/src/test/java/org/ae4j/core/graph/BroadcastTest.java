package org.ae4j.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.ae4j.core.ShapeException;
import org.ae4j.testkit.GradientCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Repeating to a common shape")
class BroadcastTest {
  static Stream<Arguments> fitting() {
    return Stream.of(
        Arguments.of(Shape.batchOf(4), Shape.of(4), Shape.batchOf(4)),
        Arguments.of(Shape.batchOf(4), Shape.scalar(), Shape.batchOf(4)),
        Arguments.of(Shape.batchOf(4), Shape.batchOf(1), Shape.batchOf(4)),
        Arguments.of(Shape.of(1, 4), Shape.batchOf(1), Shape.batchOf(4)),
        Arguments.of(Shape.of(3, 1, 2), Shape.of(5, 1), Shape.of(3, 5, 2)),
        Arguments.of(Shape.of(-2, 3), Shape.of(1, 3), Shape.of(-2, 3)));
  }

  @ParameterizedTest(name = "{0} and {1} to {2}")
  @MethodSource("fitting")
  @DisplayName("follows NumPy's rules, the batch being a size of its own")
  void common(Shape first, Shape second, Shape wanted) {
    Tensor a = Leaf.of("a", first);
    Tensor b = Leaf.of("b", second);
    assertThat(a.add(b).shape()).isEqualTo(wanted);
    assertThat(b.add(a).shape()).isEqualTo(wanted);
    GradientCheck.of(a.mul(b).tanh()).withBatch(2).bothOrders();
    GradientCheck.of(a.mul(b).tanh()).withBatch(1).bothOrders();
  }

  static Stream<Arguments> different() {
    return Stream.of(
        Arguments.of(Shape.batchOf(4), Shape.of(3)),
        Arguments.of(Shape.batchOf(4), Shape.of(8, 4)),
        Arguments.of(Shape.batchOf(4), Shape.of(-2, 4)));
  }

  @ParameterizedTest(name = "{0} and {1}")
  @MethodSource("different")
  @DisplayName("refuses what does not fit, also where one batch size would make it fit")
  void refuses(Shape first, Shape second) {
    Tensor a = Leaf.of("a", first);
    Tensor b = Leaf.of("b", second);
    assertThatThrownBy(() -> a.add(b)).isInstanceOf(ShapeException.class);
  }

  @Test
  @DisplayName("names the axis that does not fit")
  void message() {
    Tensor a = Leaf.of("a", Shape.batchOf(4));
    Tensor b = Leaf.of("b", Shape.of(3));
    assertThatThrownBy(() -> a.add(b))
        .hasMessage("[batch, 4] and [3] do not fit: axis 1 of the result would have two sizes");
  }

  @Test
  @DisplayName("puts every element where it belongs")
  void values() {
    Tensor column = Leaf.of("column", Shape.batchOf(1));
    Tensor repeated = column.broadcast(Shape.of(2, -1, 2));
    assertThat(new Evaluation(3).with(column, 1, 2, 3).of(repeated))
        .containsExactly(1, 1, 2, 2, 3, 3, 1, 1, 2, 2, 3, 3);
  }

  @Test
  @DisplayName("never makes a tensor smaller")
  void neverSmaller() {
    Tensor wide = Leaf.of("wide", Shape.of(2, 3));
    for (Shape target : List.of(Shape.of(1, 3), Shape.of(3), Shape.scalar())) {
      assertThatThrownBy(() -> wide.broadcast(target))
          .isInstanceOf(ShapeException.class)
          .hasMessage("cannot repeat [2, 3] to " + target);
    }
  }
}
