package org.ae4j.core.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ae4j.core.ShapeException;

/**
 * 1 at the {@code count} largest elements of each row along the last axis, else 0; of equal
 * elements the first ones are taken. Nothing flows back.
 */
public record TopK(int count) implements Operation {
  @Override
  public String name() {
    return "TOP " + count;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    long width = inputs.get(0).extent(-1);
    if (count < 1 || (width > 0 && count > width)) {
      throw new ShapeException(name() + " cannot be taken from rows of " + inputs.get(0));
    }
    return inputs.get(0);
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    return Arrays.asList((Tensor) null);
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    double[] values = inputs.get(0).values();
    double[] result = new double[values.length];
    int width = extents[extents.length - 1];
    for (int row = 0; row < values.length; row += width) {
      IntStream.range(row, row + width)
          .boxed()
          // Not -values[i], which would put 0 before -0.
          .sorted(Comparator.comparingDouble(i -> 0 - values[i]))
          .limit(count)
          .forEach(i -> result[i] = 1);
    }
    return result;
  }
}
