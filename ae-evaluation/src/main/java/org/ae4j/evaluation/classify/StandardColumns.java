package org.ae4j.evaluation.classify;

import java.util.Arrays;
import org.ae4j.evaluation.rows.Rows;

/**
 * Columns brought to mean 0 and a variance of 1, each or on average; those that never change become
 * 0.
 *
 * @param mean of every column
 * @param factor what deviations are multiplied by; 0 where there are none
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

  /** Returns the same with one factor for all columns, so that their mean variance is 1. */
  StandardColumns withCommonScale() {
    double variance = 0;
    for (double own : factor) {
      variance += own == 0 ? 0 : 1 / (own * own) / factor.length;
    }
    double common = variance == 0 ? 0 : 1 / Math.sqrt(variance);
    return new StandardColumns(
        mean, Arrays.stream(factor).map(own -> own == 0 ? 0 : common).toArray());
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
