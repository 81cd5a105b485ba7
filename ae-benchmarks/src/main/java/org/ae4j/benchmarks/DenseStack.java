package org.ae4j.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Dense layers with ReLU between them; code and output are linear, the cost is squared error.
 *
 * @param widths numbers per example, then per layer up to the code
 * @param decodes whether the same widths lead back; otherwise the encoder stands alone
 */
record DenseStack(List<Integer> widths, boolean decodes) implements Network {
  DenseStack {
    widths = List.copyOf(widths);
    if (widths.size() < 2 || widths.stream().anyMatch(width -> width < 1)) {
      throw new IllegalArgumentException(
          "a stack needs two widths or more, each at least 1, but was given " + widths);
    }
  }

  /** Returns an encoder and the decoder that mirrors it. */
  static DenseStack of(Integer... widths) {
    return new DenseStack(List.of(widths), true);
  }

  @Override
  public int features() {
    return widths.get(0);
  }

  @Override
  public <T> T in(Library<T> library) {
    return library.stack(this);
  }

  /** Returns how many numbers one code has. */
  int code() {
    return widths.get(widths.size() - 1);
  }

  /** Returns the widths of the encoder's hidden layers. */
  int[] hidden() {
    return widths.subList(1, widths.size() - 1).stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns the widths from the input to the last layer that runs. */
  int[] layers() {
    int last = widths.size() - 1;
    return IntStream.rangeClosed(0, decodes ? 2 * last : last)
        .map(i -> widths.get(i <= last ? i : 2 * last - i))
        .toArray();
  }

  /** Returns whether a layer, counted from 1, is the code or the output. */
  boolean linear(int layer) {
    return layer % (widths.size() - 1) == 0;
  }
}
