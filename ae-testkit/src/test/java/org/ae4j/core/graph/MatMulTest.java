package org.ae4j.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ae4j.core.ShapeException;
import org.ae4j.testkit.GradientCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A matrix product")
class MatMulTest {
  private static Tensor matrix(String label, boolean transposed, long rows, long columns) {
    return Leaf.of(label, transposed ? Shape.of(columns, rows) : Shape.of(rows, columns));
  }

  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false", "true, true"})
  @DisplayName("has first and second derivatives, whichever factor is transposed")
  void derivatives(boolean first, boolean second) {
    Tensor a = matrix("a", first, 2, 3);
    Tensor b = matrix("b", second, 3, 4);
    Tensor product = Tensor.of(new MatMul(first, second), a, b);
    assertThat(product.shape()).isEqualTo(Shape.of(2, 4));
    GradientCheck.of(product.sigmoid()).bothOrders();
  }

  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false", "true, true"})
  @DisplayName("multiplies rows by columns")
  void values(boolean first, boolean second) {
    Tensor a = matrix("a", first, 2, 2);
    Tensor b = matrix("b", second, 2, 2);
    double[] left = first ? new double[] {1, 3, 2, 4} : new double[] {1, 2, 3, 4};
    double[] right = second ? new double[] {5, 7, 6, 8} : new double[] {5, 6, 7, 8};
    Tensor product = Tensor.of(new MatMul(first, second), a, b);
    assertThat(new Evaluation(1).with(a, left).with(b, right).of(product))
        .containsExactly(19, 22, 43, 50);
  }

  @Test
  @DisplayName("keeps the batch in front, or sums over it")
  void batch() {
    Tensor x = Leaf.of("x", Shape.batchOf(3));
    Tensor w = Leaf.of("w", Shape.of(3, 2));
    assertThat(x.matmul(w).shape()).isEqualTo(Shape.batchOf(2));
    assertThat(Tensor.of(new MatMul(true, false), x, x.matmul(w)).shape())
        .isEqualTo(Shape.of(3, 2));
  }

  @Test
  @DisplayName("refuses factors that do not fit, and says which")
  void refuses() {
    Tensor x = Leaf.of("x", Shape.batchOf(3));
    assertThatThrownBy(() -> x.matmul(Leaf.of("w", Shape.of(4, 2))))
        .isInstanceOf(ShapeException.class)
        .hasMessage("MATMUL AB cannot multiply [batch, 3] by [4, 2]");
    assertThatThrownBy(() -> x.matmul(Leaf.of("w", Shape.of(3))))
        .isInstanceOf(ShapeException.class);
  }
}
