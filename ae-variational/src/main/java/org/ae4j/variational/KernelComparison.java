package org.ae4j.variational;

import org.ae4j.core.graph.Evaluation;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * The estimate of {@link MaximumMeanDiscrepancy} for codes that are known, a few rows at a time, so
 * that many can be compared.
 *
 * @param kernel how alike two codes are
 */
record KernelComparison(MmdKernel kernel) {
  private static final int ROWS_AT_ONCE = 16;

  /**
   * Returns the unbiased squared discrepancy.
   *
   * @param first shape {@code [n, width]}, n at least 2
   * @param second same shape
   */
  double of(float[][] first, float[][] second) {
    double n = first.length;
    double within = others(first) + others(second);
    return within / (n * (n - 1)) - 2 * sum(first, second) / (n * n);
  }

  /** Returns the likeness of every code with all others, summed. */
  private double others(float[][] codes) {
    return sum(codes, codes) - codes.length * kernel.ofEqual();
  }

  private double sum(float[][] first, float[][] second) {
    Tensor distances = Leaf.of("squared distances", Shape.batchOf(second.length));
    Tensor likeness = kernel.of(distances, first[0].length).sum(1);
    double sum = 0;
    for (int start = 0; start < first.length; start += ROWS_AT_ONCE) {
      int rows = Math.min(ROWS_AT_ONCE, first.length - start);
      double[] squared = new double[rows * second.length];
      for (int i = 0; i < squared.length; i++) {
        squared[i] = distance(first[start + i / second.length], second[i % second.length]);
      }
      for (double row : new Evaluation(rows).with(distances, squared).of(likeness)) {
        sum += row;
      }
    }
    return sum;
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }
}
