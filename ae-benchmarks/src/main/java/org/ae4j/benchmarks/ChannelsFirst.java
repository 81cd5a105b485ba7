package org.ae4j.benchmarks;

/**
 * The shape of all examples together where images are {@code [channels, height, width]}.
 *
 * @param examples how many there are
 */
record ChannelsFirst(int examples) implements Library<long[]> {
  @Override
  public long[] stack(DenseStack network) {
    return rows(network);
  }

  @Override
  public long[] vae(DenseVae network) {
    return rows(network);
  }

  @Override
  public long[] images(ConvNet network) {
    return new long[] {examples, 1, network.side(), network.side()};
  }

  @Override
  public long[] dictionary(TopKDictionary network) {
    return rows(network);
  }

  private long[] rows(Network network) {
    return new long[] {examples, network.features()};
  }
}
