package org.ae4j.core.graph;

import java.util.List;

/**
 * The derivative of {@link NearestResize}: every place gets the sum of the places that took its
 * value. Input {@code [batch, height, width, channels]}.
 *
 * @param height of the result, which is the height before resizing
 * @param width of the result
 */
public record NearestResizeGradient(long height, long width) implements Operation {
  @Override
  public String name() {
    return "RESIZE GRADIENT to " + height + "×" + width;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Window.requireImages(inputs.get(0));
    return inputs.get(0).with(1, height).with(2, width);
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    Shape input = result.inputs().get(0).shape();
    return List.of(Tensor.of(new NearestResize(input.extent(1), input.extent(2)), upstream));
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    double[] upstream = inputs.get(0).values();
    double[] result = new double[Shape.count(extents)];
    int channels = extents[3];
    int[] sources = NearestResize.sources(extents, inputs.get(0).extents());
    for (int i = 0; i < upstream.length; i++) {
      result[sources[i / channels] * channels + i % channels] += upstream[i];
    }
    return result;
  }
}
