package org.ae4j.evaluation;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A mean over examples and how well so many examples determine it, in the unit of the values.
 *
 * @param mean the average
 * @param low the lower end of the 95 % interval; infinite for a single example, which tells nothing
 *     about the spread
 * @param high its upper end
 * @param count how many examples were averaged
 */
public record Estimate(double mean, double low, double high, int count) {
  private static final double UPPER_QUANTILE = 0.975;

  public Estimate {
    if (count < 1) {
      throw new ConfigurationException("count must be at least 1, but was " + count);
    }
    if (!(low <= high)) {
      throw new ConfigurationException(
          "low must not be above high, but they were " + low + " and " + high);
    }
  }

  /**
   * Returns the mean of independent values and its 95 % interval: Student's t on the standard
   * error.
   *
   * @param values one per example, finite
   * @throws DataException if there are none or one is not finite
   */
  public static Estimate of(double[] values) {
    if (values.length == 0) {
      throw new DataException("there are no values to average; at least one is needed");
    }
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < values.length; i++) { // Welford's update: no cancellation
      if (!Double.isFinite(values[i])) {
        throw new DataException("value " + i + " is " + values[i] + "; only finite ones average");
      }
      double deviation = values[i] - mean;
      mean += deviation / (i + 1);
      squares += deviation * (values[i] - mean);
    }
    double halfWidth = halfWidth(squares, values.length);
    return new Estimate(mean, mean - halfWidth, mean + halfWidth, values.length);
  }

  private static double halfWidth(double squares, int count) {
    if (count == 1) {
      return Double.POSITIVE_INFINITY;
    }
    double standardError = Math.sqrt(squares / (count - 1) / count);
    return standardError
        * new TDistribution(count - 1).inverseCumulativeProbability(UPPER_QUANTILE);
  }

  /** Returns half the width of the interval. */
  public double halfWidth() {
    return (high - low) / 2;
  }
}
