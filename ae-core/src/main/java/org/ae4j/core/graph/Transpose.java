package org.ae4j.core.graph;

import java.util.List;
import java.util.stream.IntStream;
import org.ae4j.core.ShapeException;

/** Reorders axes: axis {@code i} of the result is axis {@code order[i]} of the input. */
public record Transpose(List<Integer> order) implements Operation {
  @Override
  public String name() {
    return "TRANSPOSE " + order;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shape input = inputs.get(0);
    boolean everyAxisOnce =
        IntStream.range(0, input.rank()).allMatch(order::contains) && order.size() == input.rank();
    if (!everyAxisOnce) {
      throw new ShapeException(
          "the axes " + order + " do not name each axis of " + input + " once");
    }
    return Shape.of(order.stream().mapToLong(input::extent).toArray());
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    int[] inverse = IntStream.range(0, order.size()).map(order::indexOf).toArray();
    return List.of(upstream.transpose(inverse));
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    int[] own = Strides.of(inputs.get(0).extents());
    int[] strides = order.stream().mapToInt(axis -> own[axis]).toArray();
    double[] result = new double[Shape.count(extents)];
    int[] position = new int[extents.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = inputs.get(0).values()[Strides.offset(position, strides)];
      Strides.advance(position, extents);
    }
    return result;
  }
}
