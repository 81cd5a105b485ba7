package org.ae4j.evaluation.statistics;

import org.ae4j.core.DataException;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Repeated measurements of one thing, in their own unit.
 *
 * @param mean the average
 * @param standardDeviation with one degree of freedom less than values; 0 for a single one
 * @param lowest the least value
 * @param highest the largest
 * @param count how many there are
 */
public record Spread(
    double mean, double standardDeviation, double lowest, double highest, int count) {
  /**
   * Summarises values.
   *
   * @throws DataException if there are none or one is not finite
   */
  public static Spread of(double[] values) {
    Values.require("a spread", values, 1);
    return new Spread(
        StatUtils.mean(values),
        Math.sqrt(StatUtils.variance(values)),
        StatUtils.min(values),
        StatUtils.max(values),
        values.length);
  }
}
