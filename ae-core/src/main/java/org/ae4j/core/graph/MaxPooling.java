package org.ae4j.core.graph;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.ShapeException;

/**
 * From every window, and channel by channel, the value at the place where a first input is largest;
 * of equal places the first one is taken. Inputs {@code [batch, height, width, channels]}: what is
 * compared, and what is taken; the same twice for ordinary pooling. Nothing flows back to what is
 * compared, which is right almost everywhere.
 *
 * @param window without dilation
 */
public record MaxPooling(Window window) implements Operation {
  @Override
  public String name() {
    return "MAX POOLING";
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    requireWithoutGaps(window);
    if (!inputs.get(0).equals(inputs.get(1))) {
      throw new ShapeException(name() + " needs equal shapes, but was given " + inputs);
    }
    return window.results(inputs.get(0), inputs.get(0).extent(-1));
  }

  /** A window with gaps could lie in the padding alone. */
  static void requireWithoutGaps(Window window) {
    if (window.vertical().dilation() != 1 || window.horizontal().dilation() != 1) {
      throw new ShapeException("pooling windows have no dilation, but this one is " + window);
    }
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    Tensor compared = result.inputs().get(0);
    return Arrays.asList(null, Tensor.of(new MaxUnpooling(window), compared, upstream));
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    int[] largest = largest(window, inputs.get(0), extents);
    double[] values = inputs.get(1).values();
    return Arrays.stream(largest).mapToDouble(place -> values[place]).toArray();
  }

  /** Returns for every result where the largest element of its window is. */
  static int[] largest(Window window, Elements compared, int[] results) {
    double[] values = compared.values();
    int channels = compared.extents()[3];
    int[] largest = new int[Shape.count(results)];
    Arrays.fill(largest, -1);
    window.forEach(
        compared.extents(),
        results,
        (result, tap, place) -> {
          for (int c = 0; c < channels; c++) {
            int best = largest[result * channels + c];
            if (best < 0 || values[place * channels + c] > values[best]) {
              largest[result * channels + c] = place * channels + c;
            }
          }
        });
    return largest;
  }
}
