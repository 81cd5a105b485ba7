package org.ae4j.core.graph;

import java.util.Arrays;
import java.util.List;

/** How many elements a sum over these axes adds up; a scalar, known once the batch size is. */
public record Count(List<Integer> axes) implements Operation {
  @Override
  public String name() {
    return "COUNT over " + axes;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    inputs.get(0).reduced(Sum.array(axes), true);
    return Shape.scalar();
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    return Arrays.asList((Tensor) null);
  }

  /** Returns the number for resolved extents. */
  public double of(int[] extents) {
    return axes.stream().mapToDouble(axis -> extents[axis]).reduce(1, (a, b) -> a * b);
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    return new double[] {of(inputs.get(0).extents())};
  }
}
