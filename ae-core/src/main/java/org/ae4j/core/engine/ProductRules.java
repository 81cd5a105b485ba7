package org.ae4j.core.engine;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.graph.Binary;
import org.ae4j.core.graph.Convolution;
import org.ae4j.core.graph.ConvolutionFilterGradient;
import org.ae4j.core.graph.ConvolutionInputGradient;
import org.ae4j.core.graph.MatMul;
import org.ae4j.core.graph.Operation;
import org.ae4j.core.graph.Sum;
import org.ae4j.core.graph.Unary;
import org.ae4j.core.graph.Window;
import org.ae4j.core.graph.WindowAxis;

/** Rewrites around matrix products that save most of their work. */
final class ProductRules {
  private static final List<Integer> FIRST_AXIS = List.of(0);
  private static final MatMul AB = new MatMul(false, false);
  private static final MatMul AB_TRANSPOSED = new MatMul(false, true);
  private static final MatMul A_TRANSPOSED_B = new MatMul(true, false);

  private ProductRules() {}

  /**
   * Returns the sum over the rows of {@code a · b} as the sum over the rows of {@code a}, times
   * {@code b}; null where the node to sum is no such product.
   */
  static Node sumOfRows(Sum sum, Node product, Simplifier nodes) {
    if (!sum.axes().equals(FIRST_AXIS)) {
      return null;
    }
    if (product.operation == Unary.NEGATE) {
      Node positive = sumOfRows(sum, product.inputs.get(0), nodes);
      return positive == null
          ? null
          : nodes.node(Unary.NEGATE, List.of(positive), positive.extents);
    }
    if (!(product.operation instanceof MatMul factors) || factors.transposeFirst()) {
      return null;
    }
    Node first = product.inputs.get(0);
    int inner = first.extents[1];
    Node summed = nodes.node(sum, List.of(first), new int[] {inner});
    Node row = nodes.view(summed, new int[] {1, inner});
    Node once =
        nodes.node(factors, List.of(row, product.inputs.get(1)), new int[] {1, product.extents[1]});
    return nodes.view(once, new int[] {product.extents[1]});
  }

  /**
   * Returns an element-wise product whose factor {@code a · bᵀ} is computed only where the other
   * one has elements; null where it is no such product.
   */
  static Node masked(Node first, Node second, int[] extents, Simplifier nodes) {
    if (wasteful(first, second)) {
      return nodes.node(Binary.MULTIPLY, List.of(only(first, second, nodes), second), extents);
    }
    return wasteful(second, first)
        ? nodes.node(Binary.MULTIPLY, List.of(first, only(second, first, nodes)), extents)
        : null;
  }

  private static boolean wasteful(Node product, Node mask) {
    return product.operation instanceof MatMul factors
        && !factors.transposeFirst()
        && factors.transposeSecond()
        && Arrays.equals(product.extents, mask.extents)
        && Density.sparse(mask);
  }

  private static Node only(Node product, Node mask, Simplifier nodes) {
    List<Node> inputs = List.of(product.inputs.get(0), product.inputs.get(1), mask);
    return nodes.node(new MaskedProduct(), inputs, product.extents);
  }

  /**
   * Returns a convolution whose filters see one place, or one of its gradients, as the matrix
   * product that it is over all places; null where it is none.
   */
  static Node pointwise(Operation operation, List<Node> inputs, int[] extents, Simplifier nodes) {
    if (operation instanceof Convolution convolution && single(convolution.window())) {
      return product(AB, inputs, extents, nodes);
    }
    if (operation instanceof ConvolutionInputGradient gradient && single(gradient.window())) {
      return product(AB_TRANSPOSED, inputs, extents, nodes);
    }
    if (operation instanceof ConvolutionFilterGradient gradient && single(gradient.window())) {
      return product(A_TRANSPOSED_B, inputs, extents, nodes);
    }
    return null;
  }

  private static boolean single(Window window) {
    return window.vertical().equals(WindowAxis.single())
        && window.horizontal().equals(WindowAxis.single());
  }

  private static Node product(MatMul factors, List<Node> inputs, int[] extents, Simplifier nodes) {
    Node product =
        nodes.node(
            factors,
            List.of(matrix(inputs.get(0), nodes), matrix(inputs.get(1), nodes)),
            matrix(extents));
    return nodes.view(product, extents);
  }

  private static Node matrix(Node node, Simplifier nodes) {
    return nodes.view(node, matrix(node.extents));
  }

  /** All axes but the last become one. */
  private static int[] matrix(int[] extents) {
    int rows = Arrays.stream(extents, 0, extents.length - 1).reduce(1, Math::multiplyExact);
    return new int[] {rows, extents[extents.length - 1]};
  }
}
