package org.ae4j.core.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.ae4j.core.KernelCost;
import org.ae4j.core.ShapeException;
import org.ae4j.core.StateException;
import org.ae4j.core.graph.Tensor;

/**
 * A graph compiled for one batch size: kernels in order, over memory that is laid out. One thread
 * may run it at a time. Closing it frees its memory but not what was bound from outside; leaves and
 * results in its memory refuse to be used from then on.
 */
public final class Plan implements AutoCloseable {
  private final List<Kernel> kernels;
  private final List<Label> labels;
  private final List<Storage> owned;
  private final Map<Tensor, Storage> leaves;
  private final Map<Tensor, Storage> results;
  private final List<Map.Entry<Tensor, Storage>> given;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean closed;

  /** What a kernel computes and how many bytes of memory it touches. */
  record Label(String operations, long bytes) {
    static Label of(List<Node> group, Memory memory) {
      long numbers =
          group.stream().filter(memory::stored).mapToLong(node -> node.size).sum()
              + group.stream()
                  .flatMap(node -> Fusion.operands(node).stream())
                  .map(Source::node)
                  .distinct()
                  .filter(node -> !group.contains(node) && !(node.operation instanceof Uniform))
                  .mapToLong(node -> node.size)
                  .sum();
      String names = group.stream().map(Node::toString).collect(Collectors.joining(" → "));
      return new Label(names, Float.BYTES * numbers);
    }
  }

  Plan(
      List<Kernel> kernels,
      List<Label> labels,
      List<Storage> owned,
      Map<Tensor, Storage> leaves,
      Map<Tensor, Storage> results) {
    this.kernels = List.copyOf(kernels);
    this.labels = List.copyOf(labels);
    this.owned = List.copyOf(owned);
    this.leaves = new IdentityHashMap<>(leaves);
    this.results = new IdentityHashMap<>(results);
    this.given = leaves.entrySet().stream().filter(leaf -> leaf.getValue().awaitsValue()).toList();
  }

  /**
   * Computes all results from what the leaves hold, then sets the assigned leaves.
   *
   * @throws StateException if the plan is closed, run by another thread at the moment, or a leaf
   *     was never given a value; it stays usable
   * @throws ShapeException if fewer numbers were written to a leaf than it has, as for a smaller
   *     batch; it stays usable
   */
  public void run() {
    guarded(
        () -> {
          requireValues();
          // By number: an iterator per run would be most of what a step allocates.
          for (int i = 0; i < kernels.size(); i++) {
            kernels.get(i).run();
          }
        });
  }

  private void guarded(Runnable work) {
    if (!running.compareAndSet(false, true)) {
      throw new StateException(
          "another thread runs this plan; each thread needs a plan of its own");
    }
    try {
      if (closed) {
        throw new StateException("this plan was closed; compile a new one");
      }
      work.run();
    } finally {
      running.set(false);
    }
  }

  private void requireValues() {
    for (int i = 0; i < given.size(); i++) {
      requireValue(given.get(i).getKey(), given.get(i).getValue());
    }
  }

  private static void requireValue(Tensor leaf, Storage storage) {
    if (storage.partlyWritten()) {
      throw new ShapeException(
          "%s %s was given fewer than its %d numbers; write all, or compile a plan for this size"
              .formatted(leaf.operation().name(), leaf.shape(), storage.size()));
    }
    if (storage.awaitsValue()) {
      throw new StateException(
          "%s %s was never given a value; write %d numbers to plan.leaf(…) before run()"
              .formatted(leaf.operation().name(), leaf.shape(), storage.size()));
    }
    storage.beginRun();
  }

  /** Returns what runs, in order. */
  List<Kernel> kernels() {
    return kernels;
  }

  /** Returns the memory of a leaf; null if nothing depends on it. */
  public Storage leaf(Tensor leaf) {
    return leaves.get(leaf);
  }

  /** Returns the memory of a result: its first elements, in row-major order. */
  public Storage result(Tensor result) {
    return results.get(result);
  }

  /**
   * Returns one line per kernel: the microseconds that one run of it takes at this moment, the
   * bytes of memory it reads and writes, what is called, and the operations that it computes with
   * their shapes. Runs the plan as {@link #profile} does.
   *
   * @throws StateException if the plan is closed or run by another thread at the moment
   */
  public List<String> explain() {
    return profile().stream().map(KernelCost::toString).toList();
  }

  /**
   * Runs all kernels in order and returns what each did and took. Leaves are assigned as in any
   * other run; those without a value are 0.
   *
   * @throws StateException if the plan is closed or run by another thread at the moment
   */
  public List<KernelCost> profile() {
    List<KernelCost> costs = new ArrayList<>();
    guarded(
        () -> {
          for (int i = 0; i < kernels.size(); i++) {
            costs.add(timed(kernels.get(i), labels.get(i)));
          }
        });
    return costs;
  }

  private static KernelCost timed(Kernel kernel, Label label) {
    long start = System.nanoTime();
    kernel.run();
    double micros = (System.nanoTime() - start) / 1e3;
    return new KernelCost(kernel.call(), label.operations(), label.bytes(), micros);
  }

  /** Returns the bytes of native memory this plan owns. */
  public long bytes() {
    return Storage.bytes(owned);
  }

  /**
   * Frees its memory; does nothing the second time.
   *
   * @throws StateException if another thread runs the plan at the moment; it stays open
   */
  @Override
  public void close() {
    if (!running.compareAndSet(false, true)) {
      throw new StateException("another thread runs this plan; close it after that run");
    }
    try {
      if (!closed) {
        closed = true;
        kernels.forEach(Kernel::close);
        owned.forEach(Storage::close);
      }
    } finally {
      running.set(false);
    }
  }
}
