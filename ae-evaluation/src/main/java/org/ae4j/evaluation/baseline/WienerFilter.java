package org.ae4j.evaluation.baseline;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ae4j.evaluation.rows.CentredRows;
import org.ae4j.evaluation.rows.Rows;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The linear filter of least squared error against white noise of variance σ², Wiener (1949): x̂ =
 * μ + C (C + σ² I)⁻¹ (x − μ), where C is the covariance of the training data.
 *
 * <p>It is told nothing about the noise: σ² is how much more the given examples vary than the
 * training data, per column. So examples must be given together, a hundred or more.
 */
final class WienerFilter {
  private static final int ROWS = 4000;

  /** Of the mean variance: less noise is none. */
  private static final double LEAST_NOISE = 1e-6;

  private final double[] mean;
  private final double[][] covariance;

  private WienerFilter(double[] mean, double[][] covariance) {
    this.mean = mean;
    this.covariance = covariance;
  }

  static WienerFilter fit(float[][] training) {
    float[][] used = Arrays.copyOf(training, Math.min(ROWS, training.length));
    Rows.requireUsable("training data", used);
    CentredRows rows = CentredRows.of(used);
    double[][] covariance = rows.covariances();
    for (double[] row : covariance) {
      for (int j = 0; j < row.length; j++) {
        row[j] /= used.length;
      }
    }
    return new WienerFilter(rows.mean(), covariance);
  }

  float[][] reconstruct(float[][] noisy) {
    Rows.requireWidth("examples", noisy, mean.length);
    double variance =
        IntStream.range(0, mean.length).mapToDouble(j -> covariance[j][j]).average().orElse(0);
    double noise = variance(noisy) - variance;
    if (noise <= LEAST_NOISE * variance) {
      return Arrays.stream(noisy).map(float[]::clone).toArray(float[][]::new);
    }
    RealMatrix excess = excess(noisy, noise);
    float[][] restored = new float[noisy.length][mean.length];
    for (int i = 0; i < noisy.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        restored[i][j] = (float) (noisy[i][j] - noise * excess.getEntry(j, i));
      }
    }
    return restored;
  }

  /** Returns (C + σ² I)⁻¹ (x − μ), one column per example: σ² times it is what is taken away. */
  private RealMatrix excess(float[][] noisy, double noise) {
    RealMatrix both = new Array2DRowRealMatrix(covariance, true);
    for (int j = 0; j < mean.length; j++) {
      both.addToEntry(j, j, noise);
    }
    double[][] centred = new double[mean.length][noisy.length];
    for (int i = 0; i < noisy.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        centred[j][i] = noisy[i][j] - mean[j];
      }
    }
    return new CholeskyDecomposition(both, 1e-9, 0)
        .getSolver()
        .solve(new Array2DRowRealMatrix(centred, false));
  }

  /** Returns the variance of a column, averaged over columns. */
  private static double variance(float[][] rows) {
    double[] mean = Rows.mean(rows);
    double sum = 0;
    for (float[] row : rows) {
      for (int j = 0; j < mean.length; j++) {
        sum += (row[j] - mean[j]) * (row[j] - mean[j]);
      }
    }
    return sum / rows.length / mean.length;
  }
}
