package org.ae4j.core.engine;

import org.ae4j.core.graph.Binary;
import org.ae4j.core.graph.Broadcast;
import org.ae4j.core.graph.TopK;
import org.ae4j.core.graph.TopShare;

/** What is known beforehand about how many elements of a value are not 0. */
final class Density {
  /** Products with as few elements are faster one by one: measured. */
  private static final double SPARSE = 1.0 / 32;

  private Density() {}

  /** Returns whether a matrix has so few elements that products go over them alone. */
  static boolean sparse(Node node) {
    return of(node) <= SPARSE;
  }

  /** Returns the largest share of elements that can differ from 0. */
  private static double of(Node node) {
    if (node.operation instanceof TopK top) {
      return (double) top.count() / node.extents[node.extents.length - 1];
    }
    if (node.operation instanceof TopShare top) {
      int width = node.extents[node.extents.length - 1];
      return (double) top.count(width) / width;
    }
    if (node.operation instanceof View) {
      return of(node.inputs.get(0));
    }
    if (node.operation == Binary.MULTIPLY) {
      return Math.min(of(node.inputs.get(0)), of(node.inputs.get(1)));
    }
    boolean repeated = node.operation instanceof Broadcast;
    return repeated ? of(node.inputs.get(0)) : 1;
  }
}
