package org.ae4j.core.graph;

import java.util.List;
import org.ae4j.core.ShapeException;

/**
 * The derivative of a {@link Convolution} towards its images, which is the transposed convolution:
 * inputs {@code [batch, height, width, out]} and filters {@code [height, width, in, out]}, result
 * {@code [batch, this.height, this.width, in]}.
 *
 * @param window of the convolution
 * @param height of the images; several heights lead to the same number of results
 * @param width of the images
 */
public record ConvolutionInputGradient(Window window, long height, long width)
    implements Operation {
  @Override
  public String name() {
    return "TRANSPOSED CONVOLUTION";
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shape upstream = inputs.get(0);
    Shape filters = inputs.get(1);
    Window.requireImages(upstream);
    Convolution.requireFilters(window, filters);
    Shape images = Shape.of(upstream.extent(0), height, width, filters.extent(2));
    Shape wanted = window.results(images, filters.extent(3));
    if (!wanted.equals(upstream)) {
      throw new ShapeException(
          "convolving %s gives %s, so %s cannot be turned back into it"
              .formatted(images, wanted, upstream));
    }
    return images;
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    Tensor coarse = result.inputs().get(0);
    Tensor filters = result.inputs().get(1);
    return List.of(
        Tensor.of(new Convolution(window), upstream, filters),
        Tensor.of(new ConvolutionFilterGradient(window), upstream, coarse));
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    double[] g = inputs.get(0).values();
    double[] f = inputs.get(1).values();
    double[] x = new double[Shape.count(extents)];
    int in = extents[3];
    int out = inputs.get(0).extents()[3];
    window.forEach(
        extents,
        inputs.get(0).extents(),
        (result, tap, place) -> {
          for (int a = 0; a < in; a++) {
            for (int b = 0; b < out; b++) {
              x[place * in + a] += g[result * out + b] * f[(tap * in + a) * out + b];
            }
          }
        });
    return x;
  }
}
