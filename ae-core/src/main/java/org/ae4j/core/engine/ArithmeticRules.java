package org.ae4j.core.engine;

import java.util.List;
import org.ae4j.core.graph.Binary;

/** Arithmetic with 0 and 1, and with other known numbers. */
final class ArithmeticRules {
  private ArithmeticRules() {}

  /** Returns the node of an operation on two, or of what it comes down to. */
  static Node of(Binary operation, Node first, Node second, int[] extents, Simplifier nodes) {
    return switch (operation) {
      case ADD -> sum(first, second, extents, nodes);
      case SUBTRACT -> difference(first, second, extents, nodes);
      case MULTIPLY -> product(first, second, extents, nodes);
      case DIVIDE -> quotient(first, second, extents, nodes);
      default -> both(operation, first, second, extents, nodes);
    };
  }

  /** Adding 0 changes nothing. */
  private static Node sum(Node first, Node second, int[] extents, Simplifier nodes) {
    if (Simplifier.is(first, 0) || Simplifier.is(second, 0)) {
      return Simplifier.is(first, 0) ? second : first;
    }
    return both(Binary.ADD, first, second, extents, nodes);
  }

  /** Neither does subtracting it. */
  private static Node difference(Node first, Node second, int[] extents, Simplifier nodes) {
    return Simplifier.is(second, 0) ? first : both(Binary.SUBTRACT, first, second, extents, nodes);
  }

  /** Nothing is left of a product with 0, and a factor of 1 changes nothing. */
  private static Node product(Node first, Node second, int[] extents, Simplifier nodes) {
    if (Simplifier.is(first, 0) || Simplifier.is(second, 0)) {
      return nodes.uniform(0, extents);
    }
    if (Simplifier.is(first, 1) || Simplifier.is(second, 1)) {
      return Simplifier.is(first, 1) ? second : first;
    }
    Node masked = ProductRules.masked(first, second, extents, nodes);
    return masked != null ? masked : both(Binary.MULTIPLY, first, second, extents, nodes);
  }

  /** A known divisor becomes a factor. */
  private static Node quotient(Node first, Node second, int[] extents, Simplifier nodes) {
    if (second.operation instanceof Uniform divisor && divisor.value() != 0) {
      return product(first, nodes.uniform(1 / divisor.value(), extents), extents, nodes);
    }
    return both(Binary.DIVIDE, first, second, extents, nodes);
  }

  private static Node both(
      Binary operation, Node first, Node second, int[] extents, Simplifier nodes) {
    return nodes.node(operation, List.of(first, second), extents);
  }
}
