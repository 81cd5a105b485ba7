package org.ae4j.denoising.classical;

/**
 * Sums over pairs of rows, about their means: {@code Σ y yᵀ} and {@code Σ y xᵀ}. Rows are taken
 * some at a time, so that of large sets no second copy is made.
 */
final class PairedCovariance {
  /** Rows per pass over a sum: each element of it is read and written once for all of them. */
  private static final int BLOCK = 8;

  private final double[][] products;
  private final double[][] crossProducts;

  private PairedCovariance(int x, int y) {
    this.products = new double[y][y];
    this.crossProducts = new double[y][x];
  }

  /**
   * Returns the sums.
   *
   * @param x rows of one length
   * @param meanX their mean
   * @param y as many rows of one length
   * @param meanY their mean
   */
  static PairedCovariance of(float[][] x, double[] meanX, float[][] y, double[] meanY) {
    PairedCovariance sums = new PairedCovariance(meanX.length, meanY.length);
    for (int start = 0; start < x.length; start += BLOCK) {
      double[][] blockX = centred(x, meanX, start);
      double[][] blockY = centred(y, meanY, start);
      add(sums.products, blockY, blockY);
      add(sums.crossProducts, blockY, blockX);
    }
    return sums;
  }

  /** Rows beyond the last are zero and add nothing. */
  private static double[][] centred(float[][] rows, double[] mean, int start) {
    double[][] centred = new double[BLOCK][mean.length];
    for (int r = 0; r < Math.min(BLOCK, rows.length - start); r++) {
      for (int i = 0; i < mean.length; i++) {
        centred[r][i] = rows[start + r][i] - mean[i];
      }
    }
    return centred;
  }

  private static void add(double[][] sum, double[][] left, double[][] right) {
    for (int i = 0; i < sum.length; i++) {
      for (int r = 0; r < BLOCK; r += 4) {
        double[][] four = {right[r], right[r + 1], right[r + 2], right[r + 3]};
        add(sum[i], four, left[r][i], left[r + 1][i], left[r + 2][i], left[r + 3][i]);
      }
    }
  }

  /** One simple loop over whole arrays, which the virtual machine vectorises. */
  private static void add(double[] sum, double[][] rows, double a, double b, double c, double d) {
    double[] first = rows[0];
    double[] second = rows[1];
    double[] third = rows[2];
    double[] fourth = rows[3];
    for (int j = 0; j < sum.length; j++) {
      sum[j] += a * first[j] + b * second[j] + c * third[j] + d * fourth[j];
    }
  }

  /** Returns {@code Σ y yᵀ}, shape {@code [y, y]}. */
  double[][] products() {
    return products;
  }

  /** Returns {@code Σ y xᵀ}, shape {@code [y, x]}. */
  double[][] crossProducts() {
    return crossProducts;
  }
}
