package org.ae4j.core.graph;

import java.util.List;
import org.ae4j.core.ShapeException;

/**
 * The weighted sums that filters give as they move over images: inputs {@code [batch, height,
 * width, in]} and filters {@code [height, width, in, out]}, result {@code [batch, height, width,
 * out]}. As everywhere in this field the filter is not turned around: a cross-correlation.
 *
 * <p>The sum of result · upstream is linear in images, filters and upstream; this operation, {@link
 * ConvolutionInputGradient} and {@link ConvolutionFilterGradient} are its three derivatives, and
 * each one's own derivatives are the other two.
 */
public record Convolution(Window window) implements Operation {
  @Override
  public String name() {
    return "CONVOLUTION";
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shape filters = inputs.get(1);
    Window.requireImages(inputs.get(0));
    requireFilters(window, filters);
    if (inputs.get(0).extent(3) != filters.extent(2)) {
      throw new ShapeException(
          "filters " + filters + " need as many channels on axis 2 as the last axis of " + inputs);
    }
    return window.results(inputs.get(0), filters.extent(3));
  }

  static void requireFilters(Window window, Shape filters) {
    boolean fit =
        filters.rank() == 4
            && filters.extent(0) == window.vertical().size()
            && filters.extent(1) == window.horizontal().size()
            && !filters.dependsOnBatch();
    if (!fit) {
      throw new ShapeException(
          "filters must be [%d, %d, in, out], but were %s"
              .formatted(window.vertical().size(), window.horizontal().size(), filters));
    }
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    Tensor images = result.inputs().get(0);
    Tensor filters = result.inputs().get(1);
    Shape shape = images.shape();
    return List.of(
        Tensor.of(
            new ConvolutionInputGradient(window, shape.extent(1), shape.extent(2)),
            upstream,
            filters),
        Tensor.of(new ConvolutionFilterGradient(window), images, upstream));
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    double[] x = inputs.get(0).values();
    double[] f = inputs.get(1).values();
    double[] y = new double[Shape.count(extents)];
    int in = inputs.get(0).extents()[3];
    int out = extents[3];
    window.forEach(
        inputs.get(0).extents(),
        extents,
        (result, tap, place) -> {
          for (int a = 0; a < in; a++) {
            for (int b = 0; b < out; b++) {
              y[result * out + b] += x[place * in + a] * f[(tap * in + a) * out + b];
            }
          }
        });
    return y;
  }
}
