package org.ae4j.core.graph;

import java.util.List;
import org.ae4j.core.ShapeException;

/**
 * The derivative of a {@link Convolution} towards its filters: inputs {@code [batch, height, width,
 * in]} and {@code [batch, height, width, out]}, result {@code [height, width, in, out]}.
 *
 * @param window of the convolution
 */
public record ConvolutionFilterGradient(Window window) implements Operation {
  @Override
  public String name() {
    return "FILTER GRADIENT";
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shape images = inputs.get(0);
    Shape upstream = inputs.get(1);
    Window.requireImages(upstream);
    Shape wanted = window.results(images, upstream.extent(3));
    if (!wanted.equals(upstream)) {
      throw new ShapeException("convolving " + images + " gives " + wanted + ", not " + upstream);
    }
    return Shape.of(
        window.vertical().size(), window.horizontal().size(), images.extent(3), upstream.extent(3));
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    Tensor images = result.inputs().get(0);
    Tensor coarse = result.inputs().get(1);
    Shape shape = images.shape();
    return List.of(
        Tensor.of(
            new ConvolutionInputGradient(window, shape.extent(1), shape.extent(2)),
            coarse,
            upstream),
        Tensor.of(new Convolution(window), images, upstream));
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    double[] x = inputs.get(0).values();
    double[] g = inputs.get(1).values();
    double[] f = new double[Shape.count(extents)];
    int in = extents[2];
    int out = extents[3];
    window.forEach(
        inputs.get(0).extents(),
        inputs.get(1).extents(),
        (result, tap, place) -> {
          for (int a = 0; a < in; a++) {
            for (int b = 0; b < out; b++) {
              f[(tap * in + a) * out + b] += x[place * in + a] * g[result * out + b];
            }
          }
        });
    return f;
  }
}
