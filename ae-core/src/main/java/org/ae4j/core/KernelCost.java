package org.ae4j.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one kernel of a compiled graph does and takes.
 *
 * @param call what is called, such as {@code nd4j matmul}
 * @param operations the operations that it computes, in order, with the shapes of their results
 * @param bytes how many bytes of memory it reads and writes
 * @param microseconds how long one run takes
 */
public record KernelCost(String call, String operations, long bytes, double microseconds) {
  /**
   * Returns the costs of the same kernels with the shortest times of some runs, from which other
   * work on the machine takes least.
   *
   * @param runs every run's costs, one list each; at least one run, all of the same kernels
   */
  public static List<KernelCost> shortest(List<List<KernelCost>> runs) {
    List<KernelCost> shortest = new ArrayList<>(runs.get(0));
    for (List<KernelCost> run : runs) {
      for (int i = 0; i < run.size(); i++) {
        if (run.get(i).microseconds() < shortest.get(i).microseconds()) {
          shortest.set(i, run.get(i));
        }
      }
    }
    return shortest;
  }

  /** Returns time, bytes, call and operations in one line. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%9.1f µs %12d B  %-16s %s", microseconds, bytes, call, operations);
  }
}
