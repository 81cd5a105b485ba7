package org.ae4j.core.graph;

import java.util.List;

/**
 * What makes a tensor of other tensors: its shape rule, its derivative and its definition in double
 * precision. How fast it runs is the engine's business; the definition here is what the engine must
 * agree with, and what gradients are checked against.
 *
 * <p>Operations have value equality, so equal work on equal inputs can be shared.
 */
public interface Operation {
  /** Returns the name that errors, plans and pictures show. */
  String name();

  /**
   * Returns the shape of the result.
   *
   * @throws org.ae4j.core.ShapeException if the inputs do not fit
   */
  Shape shape(List<Shape> inputs);

  /**
   * Returns the derivative towards each input, in the same operations, so that it can be
   * differentiated again.
   *
   * @param result the tensor this operation made; its inputs are at {@link Tensor#inputs()}
   * @param upstream the derivative towards the result; same shape as the result
   * @return one tensor per input with that input's shape, or null where nothing flows
   */
  List<Tensor> gradients(Tensor result, Tensor upstream);

  /**
   * Computes the result in double precision.
   *
   * @param inputs the inputs' elements and extents
   * @param extents the result's extents
   * @return a new array with the result's elements in row-major order
   */
  double[] evaluate(List<Elements> inputs, int[] extents);

  /** The elements of an input in row-major order, and its extents. */
  record Elements(double[] values, int[] extents) {}
}
