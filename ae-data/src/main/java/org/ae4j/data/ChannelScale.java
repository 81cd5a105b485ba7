package org.ae4j.data;

import java.util.Arrays;

/** Measures the channels of examples instead of their columns. */
final class ChannelScale {
  private ChannelScale() {}

  /** Returns a scale that all places of an example share, channel by channel. */
  static FittedScaler fit(Scaler scaler, Dataset training) {
    int[] shape = training.shape();
    int channels = shape.length > 1 ? shape[shape.length - 1] : 1;
    FittedScaler ofChannels = scaler.fit(places(training, channels));
    return new FittedScaler(
        ofChannels.method(),
        repeated(ofChannels.shift(), training.width()),
        repeated(ofChannels.scale(), training.width()));
  }

  /** Returns every place of every example as a row of its channels. */
  private static Dataset places(Dataset training, int channels) {
    int perExample = training.width() / channels;
    long count = (long) perExample * training.size();
    Memory.require(count * channels, count, training.name());
    float[][] places = new float[Math.toIntExact(count)][];
    for (int i = 0; i < training.size(); i++) {
      float[] row = training.row(i);
      for (int place = 0; place < perExample; place++) {
        places[i * perExample + place] =
            Arrays.copyOfRange(row, place * channels, (place + 1) * channels);
      }
    }
    return RawArray.of(new int[] {channels}, places)
        .complete(training.name(), null, Missing.refuse());
  }

  private static double[] repeated(double[] channels, int width) {
    double[] all = new double[width];
    Arrays.setAll(all, j -> channels[j % channels.length]);
    return all;
  }
}
