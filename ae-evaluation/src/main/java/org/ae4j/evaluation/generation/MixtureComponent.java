package org.ae4j.evaluation.generation;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * A normal distribution with full covariance and its share of a mixture.
 *
 * @param share between 0 and 1
 * @param mean μ
 * @param root the lower triangle L with covariance L·Lᵀ
 */
record MixtureComponent(double share, double[] mean, double[][] root) {
  private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

  /** Takes a covariance apart, which must be positive definite. */
  static MixtureComponent of(double share, double[] mean, double[][] covariance) {
    // The second number: how unsymmetric rounding may have made it; the third: the least pivot.
    var parts = new CholeskyDecomposition(new Array2DRowRealMatrix(covariance), 1e-6, 0);
    return new MixtureComponent(share, mean, parts.getL().getData());
  }

  /** Returns the logarithm of share times density, in nats. */
  double logWeight(float[] code) {
    int width = mean.length;
    double[] residual = new double[width];
    double sum = width * LOG_TWO_PI;
    for (int i = 0; i < width; i++) {
      double rest = code[i] - mean[i];
      for (int j = 0; j < i; j++) {
        rest -= root[i][j] * residual[j];
      }
      residual[i] = rest / root[i][i];
      sum += residual[i] * residual[i] + 2 * Math.log(root[i][i]);
    }
    return Math.log(share) - sum / 2;
  }

  /** Returns μ + L·noise. */
  float[] at(float[] noise) {
    float[] code = new float[mean.length];
    for (int i = 0; i < code.length; i++) {
      double value = mean[i];
      for (int j = 0; j <= i; j++) {
        value += root[i][j] * noise[j];
      }
      code[i] = (float) value;
    }
    return code;
  }
}
