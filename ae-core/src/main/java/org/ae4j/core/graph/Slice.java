package org.ae4j.core.graph;

import java.util.List;
import org.ae4j.core.ShapeException;

/** The part of a tensor from {@code start}, {@code size} long, along one axis. */
public record Slice(int axis, long start, long size) implements Operation {
  @Override
  public String name() {
    return "SLICE " + start + ".." + (start + size) + " of axis " + axis;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    long extent = inputs.get(0).extent(axis);
    if (extent < 0 || start < 0 || size < 1 || start + size > extent) {
      throw new ShapeException(name() + " does not lie within " + inputs.get(0));
    }
    return inputs.get(0).with(axis, size);
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    long extent = result.inputs().get(0).shape().extent(axis);
    return List.of(Tensor.of(new Pad(axis, start, extent - start - size), upstream));
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    int[] source = inputs.get(0).extents();
    int inner = Strides.of(source)[axis];
    double[] result = new double[Shape.count(extents)];
    int run = Math.toIntExact(size) * inner;
    for (int outer = 0; outer < result.length / run; outer++) {
      int from = outer * source[axis] * inner + Math.toIntExact(start) * inner;
      System.arraycopy(inputs.get(0).values(), from, result, outer * run, run);
    }
    return result;
  }
}
