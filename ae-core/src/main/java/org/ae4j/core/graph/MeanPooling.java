package org.ae4j.core.graph;

import java.util.List;

/**
 * The average of every window, channel by channel; padding counts as zeros. Input {@code [batch,
 * height, width, channels]}.
 *
 * @param window without dilation
 */
public record MeanPooling(Window window) implements Operation {
  @Override
  public String name() {
    return "MEAN POOLING";
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    MaxPooling.requireWithoutGaps(window);
    return window.results(inputs.get(0), inputs.get(0).extent(-1));
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    Shape images = result.inputs().get(0).shape();
    return List.of(
        Tensor.of(new MeanUnpooling(window, images.extent(1), images.extent(2)), upstream));
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    double[] x = inputs.get(0).values();
    double[] y = new double[Shape.count(extents)];
    int channels = extents[3];
    window.forEach(
        inputs.get(0).extents(),
        extents,
        (result, tap, place) -> {
          for (int c = 0; c < channels; c++) {
            y[result * channels + c] += x[place * channels + c] / window.taps();
          }
        });
    return y;
  }
}
