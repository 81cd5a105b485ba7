package org.ae4j.core.graph;

import java.util.List;
import org.ae4j.core.ShapeException;

/**
 * The derivative of {@link MeanPooling}: every value, divided by the size of the window, goes to
 * all places of its window; what goes to one place is added.
 *
 * @param window of the pooling
 * @param height of the result
 * @param width of the result
 */
public record MeanUnpooling(Window window, long height, long width) implements Operation {
  @Override
  public String name() {
    return "MEAN UNPOOLING";
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shape pooled = inputs.get(0);
    MaxPooling.requireWithoutGaps(window);
    Window.requireImages(pooled);
    Shape images = pooled.with(1, height).with(2, width);
    Shape wanted = window.results(images, pooled.extent(3));
    if (!wanted.equals(pooled)) {
      throw new ShapeException("pooling " + images + " gives " + wanted + ", not " + pooled);
    }
    return images;
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    return List.of(Tensor.of(new MeanPooling(window), upstream));
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    double[] pooled = inputs.get(0).values();
    double[] x = new double[Shape.count(extents)];
    int channels = extents[3];
    window.forEach(
        extents,
        inputs.get(0).extents(),
        (result, tap, place) -> {
          for (int c = 0; c < channels; c++) {
            x[place * channels + c] += pooled[result * channels + c] / window.taps();
          }
        });
    return x;
  }
}
