package org.ae4j.core.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ae4j.core.graph.Binary;
import org.ae4j.core.graph.Operation;
import org.ae4j.core.graph.Unary;

/**
 * Several element-wise operations that one loop computes, with the bits they have one by one.
 * Moving a block through the first-level cache costs as much as the arithmetic, so the combinations
 * that every step of training has are worth a loop of their own.
 *
 * @param operands what the loop reads
 * @param inner the nodes that have no register of their own any more
 * @param loop computes the block
 */
record Combination(List<Source> operands, Set<Node> inner, Loop loop) {
  /** One loop over the front of whole arrays; of an operand that is one number the first counts. */
  @FunctionalInterface
  interface Loop {
    void apply(float[][] x, float[] y, int n);
  }

  /** A factor or summand that is the same for all elements, and what it belongs to. */
  private record Scaled(Node node, Source value, Source factor) {}

  /**
   * Returns the combination that ends at a node.
   *
   * @param absorbable whether nothing but its one reader needs a node
   */
  static Optional<Combination> endingAt(Node node, Predicate<Node> absorbable) {
    if (node.operation == Unary.RELU) {
      return rectified(node, absorbable);
    }
    if (node.operation == Binary.MULTIPLY) {
      return gated(node, absorbable);
    }
    if (node.operation == Binary.ADD) {
      return average(node, absorbable);
    }
    return node.operation == Binary.SUBTRACT ? descent(node, absorbable) : Optional.empty();
  }

  /** {@code max(a + b, 0)}. */
  private static Optional<Combination> rectified(Node node, Predicate<Node> absorbable) {
    return absorbed(node, 0, Binary.ADD, absorbable)
        .map(sum -> new Combination(Fusion.operands(sum), Set.of(sum), Combination::rectify));
  }

  /** {@code a · step(b)}: the way back through a rectifier. */
  private static Optional<Combination> gated(Node node, Predicate<Node> absorbable) {
    for (int gate = 0; gate < 2; gate++) {
      Optional<Node> step = absorbed(node, gate, Unary.STEP, absorbable);
      if (step.isPresent()) {
        Source value = Fusion.operands(node).get(1 - gate);
        Source gating = Fusion.operands(step.get()).get(0);
        return Optional.of(
            new Combination(List.of(value, gating), Set.of(step.get()), Combination::gate));
      }
    }
    return Optional.empty();
  }

  /** {@code a·u + b·v} or {@code a·u + b·b·v} with numbers u and v. */
  private static Optional<Combination> average(Node node, Predicate<Node> absorbable) {
    Optional<Scaled> kept = scaled(node, 0, absorbable);
    Optional<Scaled> added = scaled(node, 1, absorbable);
    if (kept.isEmpty() || added.isEmpty()) {
      return Optional.empty();
    }
    Scaled first = kept.get();
    Scaled second = added.get();
    Node value = second.value().node();
    boolean square =
        value.operation == Binary.MULTIPLY
            && value.inputs.get(0) == value.inputs.get(1)
            && absorbable.test(value);
    Source read = square ? Fusion.operands(value).get(0) : second.value();
    Set<Node> inner =
        square ? Set.of(first.node(), second.node(), value) : Set.of(first.node(), second.node());
    return Optional.of(
        new Combination(
            List.of(first.value(), first.factor(), read, second.factor()),
            inner,
            square ? Combination::averageSquares : Combination::average));
  }

  /** {@code w − m·r / (√v + e)} with numbers r and e. */
  private static Optional<Combination> descent(Node node, Predicate<Node> absorbable) {
    Optional<Node> quotient = absorbed(node, 1, Binary.DIVIDE, absorbable);
    Optional<Scaled> above = quotient.flatMap(q -> scaled(q, 0, absorbable));
    Optional<Node> below = quotient.flatMap(q -> absorbed(q, 1, Binary.ADD, absorbable));
    Optional<Node> root = below.flatMap(b -> absorbed(b, 0, Unary.SQRT, absorbable));
    boolean single = below.isPresent() && Fusion.operands(below.get()).get(1).single();
    if (above.isEmpty() || root.isEmpty() || !single) {
      return Optional.empty();
    }
    return Optional.of(
        new Combination(
            List.of(
                Fusion.operands(node).get(0),
                above.get().value(),
                above.get().factor(),
                Fusion.operands(root.get()).get(0),
                Fusion.operands(below.get()).get(1)),
            Set.of(quotient.get(), above.get().node(), below.get(), root.get()),
            Combination::descend));
  }

  /** Returns an operand that is a value times one number. */
  private static Optional<Scaled> scaled(Node node, int index, Predicate<Node> absorbable) {
    return absorbed(node, index, Binary.MULTIPLY, absorbable)
        .filter(product -> Fusion.operands(product).get(1).single())
        .map(
            product -> {
              List<Source> factors = Fusion.operands(product);
              return new Scaled(product, factors.get(0), factors.get(1));
            });
  }

  private static Optional<Node> absorbed(
      Node reader, int index, Operation operation, Predicate<Node> absorbable) {
    Source source = Fusion.operands(reader).get(index);
    Node node = source.node();
    boolean matches =
        node.operation == operation
            && source.contiguous(Fusion.domain(reader))
            && absorbable.test(node);
    return matches ? Optional.of(node) : Optional.empty();
  }

  private static void rectify(float[][] x, float[] y, int n) {
    float[] a = x[0];
    float[] b = x[1];
    for (int i = 0; i < n; i++) {
      y[i] = Math.max(a[i] + b[i], 0f);
    }
  }

  private static void gate(float[][] x, float[] y, int n) {
    FloatFunctions.gate(x[0], x[1], y, n);
  }

  private static void average(float[][] x, float[] y, int n) {
    float[] a = x[0];
    float u = x[1][0];
    float[] b = x[2];
    float v = x[3][0];
    for (int i = 0; i < n; i++) {
      y[i] = a[i] * u + b[i] * v;
    }
  }

  private static void averageSquares(float[][] x, float[] y, int n) {
    float[] a = x[0];
    float u = x[1][0];
    float[] b = x[2];
    float v = x[3][0];
    for (int i = 0; i < n; i++) {
      y[i] = a[i] * u + b[i] * b[i] * v;
    }
  }

  private static void descend(float[][] x, float[] y, int n) {
    float[] w = x[0];
    float[] m = x[1];
    float r = x[2][0];
    float[] v = x[3];
    float e = x[4][0];
    for (int i = 0; i < n; i++) {
      y[i] = w[i] - m[i] * r / ((float) Math.sqrt(v[i]) + e);
    }
  }
}
