package org.ae4j.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What every contestant does: train a network with Adam, or encode with it.
 *
 * @param name how it is called on the command line and in the results
 * @param task what is done
 * @param network with what
 * @param batch examples per step, or per set that is encoded
 * @param examples how many there are to train on or to encode
 */
record Workload(String name, Task task, Network network, int batch, int examples) {
  static final double LEARNING_RATE = 1e-3;

  private static final int EXAMPLES = 10_000;
  private static final DenseStack DENSE = DenseStack.of(784, 512, 256, 64);

  private static final List<Workload> ALL =
      List.of(
          training("dense-128", DENSE, 128),
          training("dense-1024", DENSE, 1024),
          training("small-32", DenseStack.of(64, 32, 8), 32),
          new Workload(
              "encode-10000",
              Task.ENCODE,
              new DenseStack(DENSE.widths(), false),
              EXAMPLES,
              EXAMPLES),
          training("vae-128", new DenseVae(784, 400, 20), 128),
          training("conv-64", new ConvNet(28, 16, 32), 64),
          training("topk-1024", new TopKDictionary(768, 12_288, 32), 1024));

  private static final Pattern OTHER_STACK =
      Pattern.compile("stack-(?<widths>\\d+(?:-\\d+)+)@(?<batch>\\d+)(?:x(?<examples>\\d+))?");

  Workload {
    if (batch < 1 || batch > examples) {
      throw new IllegalArgumentException(
          "a batch must have between 1 and all %d examples, but %s has %d"
              .formatted(examples, name, batch));
    }
  }

  /** What is done with a network. */
  enum Task {
    /** Steps of Adam on shuffled batches, on and on. */
    TRAIN,
    /** The encoder alone, over all examples again and again. */
    ENCODE
  }

  private static Workload training(String name, Network network, int batch) {
    return new Workload(name, Task.TRAIN, network, batch, EXAMPLES);
  }

  /** Returns those that have a name. */
  static List<Workload> all() {
    return ALL;
  }

  /**
   * Returns the workload of a name. A name such as {@code stack-784-256-32@128x20000} describes
   * one: the widths of a stack up to its code, the batch and, if not 10 000, the examples.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Workload named(String name) {
    return ALL.stream()
        .filter(workload -> workload.name.equals(name))
        .findFirst()
        .orElseGet(() -> described(name));
  }

  private static Workload described(String name) {
    Matcher words = OTHER_STACK.matcher(name);
    if (!words.matches()) {
      throw new IllegalArgumentException(
          "there is no workload %s; there are %s, and stacks such as stack-784-256-32@128"
              .formatted(name, ALL.stream().map(Workload::name).toList()));
    }
    String examples = words.group("examples");
    return new Workload(
        name,
        Task.TRAIN,
        DenseStack.of(
            Arrays.stream(words.group("widths").split("-"))
                .map(Integer::valueOf)
                .toArray(Integer[]::new)),
        Integer.parseInt(words.group("batch")),
        examples == null ? EXAMPLES : Integer.parseInt(examples));
  }

  /** Returns whether a network is trained. */
  boolean trains() {
    return task == Task.TRAIN;
  }
}
