package org.ae4j.evaluation.statistics;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/** Student's test of a mean against zero. */
final class StudentMean {
  private StudentMean() {}

  static double probability(double[] differences) {
    double mean = StatUtils.mean(differences);
    double error = Math.sqrt(StatUtils.variance(differences) / differences.length);
    if (error == 0) {
      return mean == 0 ? 1 : 0;
    }
    var distribution = new TDistribution(differences.length - 1);
    return 2 * distribution.cumulativeProbability(-Math.abs(mean) / error);
  }
}
