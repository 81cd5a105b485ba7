package org.ae4j.core.graph;

import java.util.List;
import org.ae4j.core.ShapeException;

/** A tensor with zeros before and after it along one axis. */
public record Pad(int axis, long before, long after) implements Operation {
  @Override
  public String name() {
    return "PAD " + before + "+" + after + " of axis " + axis;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    long extent = inputs.get(0).extent(axis);
    if (extent < 0 || before < 0 || after < 0) {
      throw new ShapeException(name() + " cannot be put around " + inputs.get(0));
    }
    return inputs.get(0).with(axis, before + extent + after);
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    return List.of(upstream.slice(axis, before, result.inputs().get(0).shape().extent(axis)));
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    int[] source = inputs.get(0).extents();
    int inner = Strides.of(source)[axis];
    double[] values = inputs.get(0).values();
    double[] result = new double[Shape.count(extents)];
    int run = source[axis] * inner;
    for (int outer = 0; outer < values.length / run; outer++) {
      int to = outer * extents[axis] * inner + Math.toIntExact(before) * inner;
      System.arraycopy(values, outer * run, result, to, run);
    }
    return result;
  }
}
