package org.ae4j.core.graph;

import java.util.List;
import java.util.stream.IntStream;
import org.ae4j.core.ShapeException;

/** Tensors one behind the other along an axis. */
public record Concat(int axis) implements Operation {
  @Override
  public String name() {
    return "CONCAT along axis " + axis;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shape first = inputs.get(0);
    boolean fit = inputs.stream().allMatch(shape -> fits(first, shape));
    if (!fit) {
      throw new ShapeException(inputs + " cannot be joined along axis " + axis);
    }
    return first.with(axis, inputs.stream().mapToLong(shape -> shape.extent(axis)).sum());
  }

  private boolean fits(Shape first, Shape other) {
    return other.rank() == first.rank()
        && first.extent(axis) > 0
        && other.extent(axis) > 0
        && other.with(axis, first.extent(axis)).equals(first);
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    long[] ends = new long[result.inputs().size() + 1];
    for (int i = 1; i < ends.length; i++) {
      ends[i] = ends[i - 1] + result.inputs().get(i - 1).shape().extent(axis);
    }
    return IntStream.range(1, ends.length)
        .mapToObj(i -> upstream.slice(axis, ends[i - 1], ends[i] - ends[i - 1]))
        .toList();
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    double[] result = new double[Shape.count(extents)];
    int inner = Strides.of(extents)[axis];
    int start = 0;
    for (Elements input : inputs) {
      int run = input.extents()[axis] * inner;
      for (int outer = 0; outer < input.values().length / run; outer++) {
        int to = outer * extents[axis] * inner + start;
        System.arraycopy(input.values(), outer * run, result, to, run);
      }
      start += run;
    }
    return result;
  }
}
