package org.ae4j.core.graph;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.ShapeException;

/**
 * 1 at the largest elements of each row along the last axis, else 0; how many is a second input, a
 * scalar that may change from step to step: rounded to a whole number, at least one and at most
 * all. Of equal elements the first ones are taken. Nothing flows back.
 */
public record TopCount() implements Operation {
  @Override
  public String name() {
    return "TOP COUNT";
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    inputs.get(0).extent(-1);
    if (inputs.get(1).rank() != 0) {
      throw new ShapeException(
          "how many elements to take must be a scalar, but has shape " + inputs.get(1));
    }
    return inputs.get(0);
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    return Arrays.asList(null, null);
  }

  /** Returns how many elements of a row are taken where a number was asked for. */
  public static int limited(double wanted, int width) {
    return (int) Math.max(1, Math.min(width, Math.round(wanted)));
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    int count = limited(inputs.get(1).values()[0], extents[extents.length - 1]);
    return new TopK(count).evaluate(inputs.subList(0, 1), extents);
  }
}
