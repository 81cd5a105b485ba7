package org.ae4j.evaluation.classify;

import org.ae4j.evaluation.rows.Rows;

/**
 * Columns brought to mean 0 and variance 1; those that never change become 0.
 *
 * @param mean of every column
 * @param factor one over every column's standard deviation; 0 where that is 0
 */
record StandardColumns(double[] mean, double[] factor) {
  /** Of a column's mean square; less is rounding of single precision. */
  private static final double LEAST_VARIANCE = 1e-13;

  static StandardColumns of(float[][] rows) {
    double[] mean = Rows.mean(rows);
    double[] squares = new double[mean.length];
    for (float[] row : rows) {
      for (int j = 0; j < mean.length; j++) {
        double deviation = row[j] - mean[j];
        squares[j] += deviation * deviation;
      }
    }
    double[] factor = new double[mean.length];
    for (int j = 0; j < mean.length; j++) {
      double variance = squares[j] / rows.length;
      factor[j] = variance > LEAST_VARIANCE * mean[j] * mean[j] ? 1 / Math.sqrt(variance) : 0;
    }
    return new StandardColumns(mean, factor);
  }

  int width() {
    return mean.length;
  }

  void fill(float[] row, double[] target) {
    for (int j = 0; j < mean.length; j++) {
      target[j] = (row[j] - mean[j]) * factor[j];
    }
  }
}
