package org.ae4j.core.graph;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.ShapeException;

/**
 * Puts values back to the places from which {@link MaxPooling} would take them, zeros elsewhere;
 * what goes to one place is added. Inputs: what is compared, {@code [batch, height, width,
 * channels]}, and the values, of the shape that pooling gives.
 *
 * @param window of the pooling
 */
public record MaxUnpooling(Window window) implements Operation {
  @Override
  public String name() {
    return "MAX UNPOOLING";
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    MaxPooling.requireWithoutGaps(window);
    Shape compared = inputs.get(0);
    Shape wanted = window.results(compared, compared.extent(-1));
    if (!wanted.equals(inputs.get(1))) {
      throw new ShapeException(
          "pooling " + compared + " gives " + wanted + ", not " + inputs.get(1));
    }
    return compared;
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    Tensor compared = result.inputs().get(0);
    return Arrays.asList(null, Tensor.of(new MaxPooling(window), compared, upstream));
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    int[] largest = MaxPooling.largest(window, inputs.get(0), inputs.get(1).extents());
    double[] values = inputs.get(1).values();
    double[] result = new double[Shape.count(extents)];
    for (int i = 0; i < largest.length; i++) {
      result[largest[i]] += values[i];
    }
    return result;
  }
}
