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
   * Returns the costs of the same kernels with the median of the times of some runs.
   *
   * @param runs every run's costs, one list each; at least one run, all of the same kernels
   */
  public static List<KernelCost> medians(List<List<KernelCost>> runs) {
    List<KernelCost> medians = new ArrayList<>();
    for (int i = 0; i < runs.get(0).size(); i++) {
      int kernel = i;
      double[] sorted =
          runs.stream().mapToDouble(run -> run.get(kernel).microseconds()).sorted().toArray();
      double middle = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
      KernelCost any = runs.get(0).get(kernel);
      medians.add(new KernelCost(any.call(), any.operations(), any.bytes(), middle));
    }
    return medians;
  }

  /** Returns time, bytes, call and operations in one line. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%9.1f µs %12d B  %-16s %s", microseconds, bytes, call, operations);
  }
}
