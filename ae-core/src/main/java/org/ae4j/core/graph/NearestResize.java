package org.ae4j.core.graph;

import java.util.List;

/**
 * Images of another size, every place of which has the value of the nearest place before: row
 * {@code i} of {@code height} is row {@code floor(i · input height / height)}. Input {@code [batch,
 * height, width, channels]}. Twice the size repeats every value in a 2×2 block.
 *
 * @param height of the result
 * @param width of the result
 */
public record NearestResize(long height, long width) implements Operation {
  @Override
  public String name() {
    return "RESIZE to " + height + "×" + width;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Window.requireImages(inputs.get(0));
    return inputs.get(0).with(1, height).with(2, width);
  }

  /** Where both sizes are whole multiples, blocks are added up, which pooling does faster. */
  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    Shape input = result.inputs().get(0).shape();
    long rows = input.extent(1);
    long columns = input.extent(2);
    if (height % rows == 0 && width % columns == 0) {
      Window block = new Window(block(height / rows), block(width / columns));
      return List.of(Tensor.of(new MeanPooling(block), upstream).mul(block.taps()));
    }
    return List.of(Tensor.of(new NearestResizeGradient(rows, columns), upstream));
  }

  private static WindowAxis block(long size) {
    int whole = Math.toIntExact(size);
    return WindowAxis.valid(whole, whole, 1);
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    double[] x = inputs.get(0).values();
    double[] y = new double[Shape.count(extents)];
    int channels = extents[3];
    int[] sources = sources(inputs.get(0).extents(), extents);
    for (int place = 0; place < sources.length; place++) {
      System.arraycopy(x, sources[place] * channels, y, place * channels, channels);
    }
    return y;
  }

  /**
   * Returns for every place of the larger images, counted over batch, height and width, the place
   * in the smaller ones that it takes its value from.
   */
  public static int[] sources(int[] input, int[] extents) {
    int[] sources = new int[extents[0] * extents[1] * extents[2]];
    int place = 0;
    for (int n = 0; n < extents[0]; n++) {
      for (int i = 0; i < extents[1]; i++) {
        int y = (int) ((long) i * input[1] / extents[1]);
        for (int j = 0; j < extents[2]; j++) {
          int x = (int) ((long) j * input[2] / extents[2]);
          sources[place++] = (n * input[1] + y) * input[2] + x;
        }
      }
    }
    return sources;
  }
}
