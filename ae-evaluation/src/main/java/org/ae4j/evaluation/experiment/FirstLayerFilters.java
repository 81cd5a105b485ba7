package org.ae4j.evaluation.experiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ae4j.core.FloatArray;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.evaluation.use.Exhibit;

/** What the units of an encoder's first layer look for, drawn as examples. */
final class FirstLayerFilters {
  private static final int SHOWN = 20;

  private FirstLayerFilters() {}

  /**
   * Returns the filters that weigh most: the columns of a dense layer, or the kernels of a
   * convolution, enlarged to the size of an example. Empty where the first weights are neither.
   *
   * @param example the extents of one example
   */
  static Optional<Exhibit> of(TrainedAutoencoder model, int[] example) {
    Optional<FloatArray> first =
        model.snapshot().weights().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("encoder/"))
            .map(entry -> entry.getValue())
            .filter(array -> array.shape().rank() > 1)
            .findFirst();
    return first
        .flatMap(weights -> drawn(weights, example))
        .map(
            rows ->
                Exhibit.examples(
                    "filters",
                    "What units of the first layer look for, the heaviest first; kernels of"
                        + " convolutions are enlarged.",
                    rows));
  }

  private static Optional<float[][]> drawn(FloatArray weights, int[] example) {
    Shape shape = weights.shape();
    int width = Arrays.stream(example).reduce(1, (a, b) -> a * b);
    if (shape.rank() == 2 && shape.extent(0) == width) {
      return Optional.of(heaviest(columns(weights.values(), width)));
    }
    if (shape.rank() == 4 && example.length == 3 && shape.extent(2) == example[2]) {
      float[][] kernels =
          columns(weights.values(), Math.toIntExact(shape.size() / shape.extent(3)));
      return Optional.of(enlarged(heaviest(kernels), shape, example));
    }
    return Optional.empty();
  }

  private static float[][] columns(float[] values, int rows) {
    float[][] columns = new float[values.length / rows][rows];
    for (int i = 0; i < values.length; i++) {
      columns[i % columns.length][i / columns.length] = values[i];
    }
    return columns;
  }

  private static float[][] heaviest(float[][] filters) {
    return Arrays.stream(filters)
        .sorted(Comparator.comparingDouble(filter -> -squares(filter)))
        .limit(SHOWN)
        .toArray(float[][]::new);
  }

  private static double squares(float[] filter) {
    return IntStream.range(0, filter.length).mapToDouble(i -> filter[i] * filter[i]).sum();
  }

  private static float[][] enlarged(float[][] kernels, Shape shape, int[] example) {
    int height = Math.toIntExact(shape.extent(0));
    int width = Math.toIntExact(shape.extent(1));
    int channels = example[2];
    float[][] images = new float[kernels.length][example[0] * example[1] * channels];
    for (int k = 0; k < kernels.length; k++) {
      for (int i = 0; i < images[k].length; i++) {
        int y = i / channels / example[1] * height / example[0];
        int x = i / channels % example[1] * width / example[1];
        images[k][i] = kernels[k][(y * width + x) * channels + i % channels];
      }
    }
    return images;
  }
}
