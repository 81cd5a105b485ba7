package org.ae4j.denoising.classical;

import org.ae4j.core.DataException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/** The best linear map from damaged to clean examples, with the means of both. */
final class WienerFilter implements Filter {
  /** What is added to the variances, in parts of their mean, so that constant pixels do no harm. */
  private static final double RIDGE = 1e-9;

  private final double[] cleanMean;
  private final double[] damagedMean;
  private final double[][] map;

  private WienerFilter(double[] cleanMean, double[] damagedMean, double[][] map) {
    this.cleanMean = cleanMean;
    this.damagedMean = damagedMean;
    this.map = map;
  }

  static WienerFilter fit(float[][] clean, float[][] damaged) {
    if (clean.length != damaged.length || clean.length < 2) {
      throw new DataException(
          "a Wiener filter needs at least two pairs of examples, but was given %d clean and %d"
                  .formatted(clean.length, damaged.length)
              + " damaged ones");
    }
    double[] cleanMean = mean(clean);
    double[] damagedMean = mean(damaged);
    var sums = PairedCovariance.of(clean, cleanMean, damaged, damagedMean);
    return new WienerFilter(cleanMean, damagedMean, solved(sums));
  }

  /** Returns the map, one row per clean number. */
  private static double[][] solved(PairedCovariance sums) {
    double[][] regular = sums.products();
    double trace = 0;
    for (int i = 0; i < regular.length; i++) {
      trace += regular[i][i];
    }
    for (int i = 0; i < regular.length; i++) {
      regular[i][i] += trace / regular.length * RIDGE + Double.MIN_NORMAL;
    }
    return new CholeskyDecomposition(new Array2DRowRealMatrix(regular, false), 1e-9, 0)
        .getSolver()
        .solve(new Array2DRowRealMatrix(sums.crossProducts(), false))
        .transpose()
        .getData();
  }

  private static double[] mean(float[][] rows) {
    double[] mean = new double[rows[0].length];
    for (float[] row : rows) {
      requireLength(row, mean.length);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += row[i] / (double) rows.length;
      }
    }
    for (int i = 0; i < mean.length; i++) {
      if (!Double.isFinite(mean[i])) {
        throw new DataException(
            "a Wiener filter needs finite numbers, but number %d of some example is not"
                    .formatted(i)
                + "; leave that example out, or fill what is missing");
      }
    }
    return mean;
  }

  private static void requireLength(float[] row, int length) {
    if (row.length != length) {
      throw new DataException(
          "examples of %d numbers are needed, but a row has %d".formatted(length, row.length));
    }
  }

  @Override
  public float[][] apply(float[][] damaged) {
    float[][] restored = new float[damaged.length][cleanMean.length];
    double[] shifted = new double[damagedMean.length];
    for (int row = 0; row < damaged.length; row++) {
      requireLength(damaged[row], shifted.length);
      for (int i = 0; i < shifted.length; i++) {
        shifted[i] = damaged[row][i] - damagedMean[i];
      }
      for (int i = 0; i < cleanMean.length; i++) {
        double sum = cleanMean[i];
        for (int j = 0; j < shifted.length; j++) {
          sum += map[i][j] * shifted[j];
        }
        restored[row][i] = (float) sum;
      }
    }
    return restored;
  }
}
