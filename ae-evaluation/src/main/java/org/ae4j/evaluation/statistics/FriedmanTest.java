package org.ae4j.evaluation.statistics;

import java.util.Arrays;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.use.Direction;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * Whether methods differ over several data sets, by their ranks on each: Demšar (2006), <a
 * href="https://www.jmlr.org/papers/v7/demsar06a.html">Statistical Comparisons of Classifiers over
 * Multiple Data Sets</a>, with Iman and Davenport's less conservative statistic.
 *
 * @param averageRanks of every method, 1 being best; equal values share a rank
 * @param sets how many data sets there are
 * @param chiSquared Friedman's statistic, corrected for shared ranks
 * @param probability of one at least as large if all methods were equal, by Iman and Davenport's F
 */
public record FriedmanTest(double[] averageRanks, int sets, double chiSquared, double probability) {
  /**
   * Ranks methods.
   *
   * @param values shape {@code [methods, sets]}, at least two of each
   * @throws DataException if there are too few, they are ragged, or one is not finite
   */
  public static FriedmanTest of(double[][] values, Direction direction) {
    int methods = values.length;
    if (methods < 2) {
      throw new DataException("ranks need at least two methods, but there are " + methods);
    }
    int sets = Values.require("method 0", values[0], 2).length;
    double[] sums = new double[methods];
    double squares = 0;
    for (int set = 0; set < sets; set++) {
      double[] ranks = new NaturalRanking().rank(column(values, set, sets, direction));
      for (int m = 0; m < methods; m++) {
        sums[m] += ranks[m];
        squares += ranks[m] * ranks[m];
      }
    }
    double[] averages = Arrays.stream(sums).map(sum -> sum / sets).toArray();
    double chiSquared = chiSquared(averages, sets, squares);
    return new FriedmanTest(averages, sets, chiSquared, probability(chiSquared, methods, sets));
  }

  private static double[] column(double[][] values, int set, int sets, Direction direction) {
    double[] column = new double[values.length];
    for (int m = 0; m < column.length; m++) {
      Values.require("method " + m, values[m], 2);
      if (values[m].length != sets) {
        throw new DataException(
            "method %d has %d values but method 0 has %d; measure all on the same sets"
                .formatted(m, values[m].length, sets));
      }
      column[m] = direction == Direction.LOWER ? values[m][set] : -values[m][set];
    }
    return column;
  }

  /** The sum of squares between methods beside that of all ranks, which ties make smaller. */
  private static double chiSquared(double[] averages, int sets, double squares) {
    double middle = (averages.length + 1) / 2.0;
    double between = 0;
    for (double average : averages) {
      between += (average - middle) * (average - middle);
    }
    double all = squares - sets * averages.length * middle * middle;
    return all == 0 ? 0 : sets * (double) sets * (averages.length - 1) * between / all;
  }

  private static double probability(double chiSquared, int methods, int sets) {
    double most = sets * (methods - 1.0);
    if (chiSquared >= most * (1 - 1e-12)) {
      return 0; // all sets rank all methods alike
    }
    double f = (sets - 1) * chiSquared / (most - chiSquared);
    var distribution = new FDistribution(methods - 1.0, (methods - 1.0) * (sets - 1));
    return 1 - distribution.cumulativeProbability(f);
  }

  /**
   * Returns by how much the average ranks of two methods must differ to count, all pairs together:
   * Nemenyi's critical difference.
   *
   * @param probability of any wrong statement, such as 0.05
   * @throws ConfigurationException if it does not lie between 0 and 1
   */
  public double criticalDifference(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new ConfigurationException(
          "probability must lie between 0 and 1, but was " + probability);
    }
    int methods = averageRanks.length;
    double quantile = StudentizedRange.upperQuantile(probability, methods) / Math.sqrt(2);
    return quantile * Math.sqrt(methods * (methods + 1) / (6.0 * sets));
  }

  @Override
  public double[] averageRanks() {
    return averageRanks.clone();
  }
}
