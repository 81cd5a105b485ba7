package org.ae4j.denoising;

import org.ae4j.core.graph.Shape;

/** Shapes that repeat to the shape of a batch of examples. */
final class Extents {
  private Extents() {}

  /** Returns {@code [batch, 1, …, 1]} with as many axes as a batch of examples. */
  static Shape onePerExample(Shape batch) {
    Shape shape = batch;
    for (int axis = 1; axis < batch.rank(); axis++) {
      shape = shape.with(axis, 1);
    }
    return shape;
  }
}
