package org.ae4j.evaluation.rows;

/** Sums the outer products of rows, Σ r rᵀ: what covariances and Gram matrices are made of. */
public final class OuterProducts {
  /** So many rows of a thousand columns stay in a processor's second-level cache. */
  private static final int BLOCK = 64;

  private OuterProducts() {}

  /** Where rows come from. */
  public interface RowSource {
    /** Writes one row. */
    void fill(int index, double[] row);
  }

  /**
   * Returns the sum, shape {@code [width, width]}. Zeros cost nothing.
   *
   * @param count how many rows there are
   * @param width how many numbers each has
   */
  public static double[][] sum(int count, int width, RowSource source) {
    double[][] sum = new double[width][width];
    double[][] block = new double[Math.min(BLOCK, count)][width];
    for (int start = 0; start < count; start += block.length) {
      int rows = Math.min(block.length, count - start);
      for (int r = 0; r < rows; r++) {
        source.fill(start + r, block[r]);
      }
      addUpperHalf(sum, block, rows);
    }
    mirror(sum);
    return sum;
  }

  private static void addUpperHalf(double[][] sum, double[][] block, int count) {
    double[] factors = new double[count];
    double[][] rows = new double[count][];
    for (int i = 0; i < sum.length; i++) {
      int used = 0;
      for (int r = 0; r < count; r++) {
        if (block[r][i] != 0) {
          factors[used] = block[r][i];
          rows[used++] = block[r];
        }
      }
      ScaledSum.add(sum[i], i, factors, rows, used);
    }
  }

  private static void mirror(double[][] sum) {
    for (int i = 0; i < sum.length; i++) {
      for (int j = 0; j < i; j++) {
        sum[i][j] = sum[j][i];
      }
    }
  }
}
