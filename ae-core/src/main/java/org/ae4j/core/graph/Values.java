package org.ae4j.core.graph;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.ShapeException;

/** An array of numbers known when the graph is written, such as the weights of a fixed filter. */
public final class Values implements Operation {
  private final Shape shape;
  private final double[] numbers;

  /**
   * Wraps numbers.
   *
   * @param numbers the elements in row-major order
   * @throws ShapeException if the shape depends on the batch or needs another number of them
   */
  public Values(Shape shape, double... numbers) {
    if (shape.size() != numbers.length) {
      throw new ShapeException(
          "an array of shape " + shape + " cannot be made of " + numbers.length + " numbers");
    }
    this.shape = shape;
    this.numbers = numbers.clone();
  }

  @Override
  public String name() {
    return "VALUES";
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    return shape;
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    return List.of();
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    return numbers.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Values values
        && shape.equals(values.shape)
        && Arrays.equals(numbers, values.numbers);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(numbers);
  }
}
