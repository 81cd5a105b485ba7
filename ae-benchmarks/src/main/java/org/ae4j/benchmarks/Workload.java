package org.ae4j.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What every contestant does: train a network with Adam, or encode with it.
 *
 * @param name how it is called on the command line and in the results
 * @param task what is done
 * @param widths numbers per example, then per layer up to the code; the decoder mirrors them
 * @param batch examples per step, or per block that is encoded
 */
record Workload(String name, Task task, List<Integer> widths, int batch) {
  /** Examples in the data set that is trained on or encoded. */
  static final int EXAMPLES = 10_000;

  static final double LEARNING_RATE = 1e-3;

  private static final List<Integer> DENSE = List.of(784, 512, 256, 64);

  private static final List<Workload> ALL =
      List.of(
          new Workload("dense-128", Task.TRAIN, DENSE, 128),
          new Workload("dense-1024", Task.TRAIN, DENSE, 1024),
          new Workload("small-32", Task.TRAIN, List.of(64, 32, 8), 32),
          new Workload("encode-10000", Task.ENCODE, DENSE, EXAMPLES));

  /** What is done with a network. */
  enum Task {
    /** Steps of squared error, Adam and shuffled batches, on and on. */
    TRAIN,
    /** The encoder alone, over all examples again and again. */
    ENCODE
  }

  static List<Workload> all() {
    return ALL;
  }

  /**
   * Returns the workload of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Workload named(String name) {
    return ALL.stream()
        .filter(workload -> workload.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no workload %s; there are %s"
                        .formatted(name, ALL.stream().map(Workload::name).toList())));
  }

  /** Returns how many numbers one example has. */
  int features() {
    return widths.get(0);
  }

  /** Returns how many numbers one code has. */
  int code() {
    return widths.get(widths.size() - 1);
  }

  /** Returns the widths of the encoder's hidden layers. */
  int[] hidden() {
    return widths.subList(1, widths.size() - 1).stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns the widths from the input to the last layer that runs: all, or the encoder's. */
  int[] layers() {
    int[] encoder = widths.stream().mapToInt(Integer::intValue).toArray();
    if (task == Task.ENCODE) {
      return encoder;
    }
    int[] all = Arrays.copyOf(encoder, 2 * encoder.length - 1);
    IntStream.range(encoder.length, all.length).forEach(i -> all[i] = all[all.length - 1 - i]);
    return all;
  }

  /** Returns whether a layer, counted from 1, is the code or the output, which are linear. */
  boolean linear(int layer) {
    return layer == widths.size() - 1 || layer == 2 * (widths.size() - 1);
  }
}
