package org.ae4j.evaluation.baseline;

import org.ae4j.evaluation.rows.CentredRows;
import org.ae4j.evaluation.rows.Rows;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * A linear code along given directions R with the decoder D = C Rᵀ (R C Rᵀ)⁺ of least squared error
 * on the training data, whose covariance is C.
 */
final class LinearCode {
  private final double[] mean;
  private final double[][] directions;
  private final double[][] decoder;

  private LinearCode(double[] mean, double[][] directions, double[][] decoder) {
    this.mean = mean;
    this.directions = directions;
    this.decoder = decoder;
  }

  static LinearCode fit(double[][] directions, float[][] training) {
    CentredRows rows = CentredRows.of(training);
    RealMatrix covariance = new Array2DRowRealMatrix(rows.covariances(), false);
    RealMatrix encoder = MatrixUtils.createRealMatrix(directions);
    RealMatrix shared = encoder.multiply(covariance); // R C
    RealMatrix inverse =
        new SingularValueDecomposition(shared.multiply(encoder.transpose()))
            .getSolver()
            .getInverse();
    return new LinearCode(rows.mean(), directions, inverse.multiply(shared).getData());
  }

  float[][] encode(float[][] examples) {
    Rows.requireWidth("examples", examples, mean.length);
    float[][] codes = new float[examples.length][directions.length];
    double[] centred = new double[mean.length];
    for (int i = 0; i < examples.length; i++) {
      CentredRows.subtract(examples[i], mean, centred);
      for (int k = 0; k < directions.length; k++) {
        codes[i][k] = (float) inner(directions[k], centred);
      }
    }
    return codes;
  }

  float[][] reconstruct(float[][] examples) {
    float[][] codes = encode(examples);
    float[][] reconstructions = new float[examples.length][mean.length];
    for (int i = 0; i < codes.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        double sum = mean[j];
        for (int k = 0; k < directions.length; k++) {
          sum += codes[i][k] * decoder[k][j];
        }
        reconstructions[i][j] = (float) sum;
      }
    }
    return reconstructions;
  }

  private static double inner(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
