package org.ae4j.core.engine;

import java.util.List;
import org.ae4j.core.graph.Binary;
import org.ae4j.core.graph.Operation;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Sum;
import org.ae4j.core.graph.Unary;

/**
 * A tensor of a graph whose batch size is known. Identity is equality: equal work was shared
 * before.
 */
final class Node {
  final int number;
  final Operation operation;
  final List<Node> inputs;
  final int[] extents;
  final int size;

  Node(int number, Operation operation, List<Node> inputs, int[] extents) {
    this.number = number;
    this.operation = operation;
    this.inputs = inputs;
    this.extents = extents;
    this.size = Shape.count(extents);
  }

  /** Returns the node whose memory this one shares: itself unless it is a view. */
  Node root() {
    return operation instanceof View ? inputs.get(0).root() : this;
  }

  boolean elementwise() {
    return operation instanceof Unary || operation instanceof Binary;
  }

  boolean sum() {
    return operation instanceof Sum;
  }

  @Override
  public String toString() {
    return "%" + number + " " + operation.name() + " " + java.util.Arrays.toString(extents);
  }
}
