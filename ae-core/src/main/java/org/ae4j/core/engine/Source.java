package org.ae4j.core.engine;

import org.ae4j.core.graph.Broadcast;

/**
 * Where an element-wise step finds element {@code i} of an operand: at {@code (i / run) % period}
 * of a node's memory. Covers every broadcast that repeats axes around one block of kept axes.
 */
record Source(Node node, int run, int period) {
  /** Returns the operand as it is: element {@code i} at {@code i}. */
  static Source plain(Node node) {
    return new Source(node.root(), 1, node.size);
  }

  /**
   * Returns how to read a broadcast node from its input, or null if the pattern does not cover it.
   */
  static Source ofBroadcast(Node node) {
    Node input = node.inputs.get(0);
    int[] strides = Broadcast.strides(input.extents, node.extents);
    int run = 1;
    int axis = node.extents.length - 1;
    while (axis >= 0 && (strides[axis] == 0 || node.extents[axis] == 1)) {
      run *= node.extents[axis--];
    }
    int period = 1;
    while (axis >= 0 && (strides[axis] != 0 || node.extents[axis] == 1)) {
      period *= node.extents[axis--];
    }
    return period == input.size ? new Source(input.root(), run, period) : null;
  }

  /** Returns whether it is one number for all elements. */
  boolean single() {
    return period == 1 || node.operation instanceof Uniform;
  }

  boolean contiguous(int length) {
    return run == 1 && period == length;
  }
}
