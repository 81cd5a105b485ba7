package org.ae4j.evaluation.rows;

/**
 * Adds multiples of rows to a row, four at a time. The compiler makes vector instructions of this
 * form, which it does not of a dot product.
 */
public final class ScaledSum {
  private ScaledSum() {}

  /**
   * Adds {@code Σ factors[r] · rows[r]} to a row, from one column on.
   *
   * @param count how many factors and rows to use, from their start
   */
  public static void add(double[] target, int from, double[] factors, double[][] rows, int count) {
    int r = 0;
    for (; r + 4 <= count; r += 4) {
      add(target, from, factors, rows, r, target.length);
    }
    for (; r < count; r++) {
      add(target, from, factors[r], rows[r]);
    }
  }

  private static void add(
      double[] target, int from, double[] factors, double[][] rows, int first, int end) {
    double f0 = factors[first];
    double f1 = factors[first + 1];
    double f2 = factors[first + 2];
    double f3 = factors[first + 3];
    double[] r0 = rows[first];
    double[] r1 = rows[first + 1];
    double[] r2 = rows[first + 2];
    double[] r3 = rows[first + 3];
    for (int j = from; j < end; j++) {
      target[j] += f0 * r0[j] + f1 * r1[j] + f2 * r2[j] + f3 * r3[j];
    }
  }

  /** Adds {@code factor · row} to a row, from one column on. */
  public static void add(double[] target, int from, double factor, double[] row) {
    for (int j = from; j < target.length; j++) {
      target[j] += factor * row[j];
    }
  }
}
