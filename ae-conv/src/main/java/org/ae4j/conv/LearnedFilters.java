package org.ae4j.conv;

import java.util.Optional;
import org.ae4j.core.FloatArray;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;

/**
 * The filters of a fitted model that lie next to the data, and so can be looked at as pieces of it:
 * what the first maps look for, or what the last maps draw.
 *
 * @param size of every filter; its channels are the data's
 * @param filters one per map in row-major order, {@code [height, width, channels]}
 */
public record LearnedFilters(FeatureMaps size, float[][] filters) {

  /** Returns what every map of the encoder's first block looks for, if that block is of filters. */
  public static Optional<LearnedFilters> first(TrainedAutoencoder model) {
    return model.autoencoder().encoder() instanceof ConvEncoder encoder
        ? of(model, "encoder/block1/filters", encoder.config().layout(), 2)
        : Optional.empty();
  }

  /** Returns what every map before the decoder's last block adds to the result. */
  public static Optional<LearnedFilters> last(TrainedAutoencoder model) {
    if (!(model.autoencoder().decoder() instanceof ConvDecoder decoder)) {
      return Optional.empty();
    }
    String path = "decoder/block" + (decoder.blocks().size() + 1) + "/filters";
    // A transposed convolution has the channels it makes before those it reads.
    int data = decoder.last() instanceof TransposedBlock ? 2 : 3;
    return of(model, path, decoder.start().layout(), data);
  }

  private static Optional<LearnedFilters> of(
      TrainedAutoencoder model, String path, Layout layout, int dataAxis) {
    return Optional.ofNullable(model.snapshot().weights().get(path))
        .map(array -> of(array, layout, dataAxis));
  }

  private static LearnedFilters of(FloatArray array, Layout layout, int dataAxis) {
    Shape shape = array.shape();
    int channels = Math.toIntExact(shape.extent(dataAxis));
    int maps = Math.toIntExact(shape.extent(5 - dataAxis));
    FeatureMaps size =
        new FeatureMaps(
            layout, Math.toIntExact(shape.extent(0)), Math.toIntExact(shape.extent(1)), channels);
    int mapStep = dataAxis == 2 ? 1 : channels;
    int channelStep = dataAxis == 2 ? maps : 1;
    float[] values = array.values();
    float[][] filters = new float[maps][size.size()];
    for (int map = 0; map < maps; map++) {
      for (int i = 0; i < size.size(); i++) {
        int tap = i / channels;
        int at = tap * maps * channels + i % channels * channelStep + map * mapStep;
        filters[map][i] = values[at];
      }
    }
    return new LearnedFilters(size, filters);
  }
}
