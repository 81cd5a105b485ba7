package org.ae4j.evaluation.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * The ranks of differences by size, with the sign of each.
 *
 * @param doubled twice the rank of every difference, so that shared ranks are whole numbers
 * @param positive the doubled ranks of positive differences, summed
 */
record SignedRanks(int[] doubled, int positive) {
  private static final int EXACT = 100;

  static SignedRanks of(double[] differences) {
    double[] nonzero = Arrays.stream(differences).filter(x -> x != 0).toArray();
    if (nonzero.length == 0) {
      return new SignedRanks(new int[0], 0);
    }
    double[] ranks = new NaturalRanking().rank(Arrays.stream(nonzero).map(Math::abs).toArray());
    int[] doubled = Arrays.stream(ranks).mapToInt(rank -> (int) Math.round(2 * rank)).toArray();
    int positive = 0;
    for (int i = 0; i < doubled.length; i++) {
      positive += nonzero[i] > 0 ? doubled[i] : 0;
    }
    return new SignedRanks(doubled, positive);
  }

  /**
   * Returns the probability of a sum at least as far from its middle, signs being equally likely.
   */
  double probability() {
    if (doubled.length == 0) {
      return 1;
    }
    return doubled.length <= EXACT ? exact() : approximate();
  }

  private int total() {
    return Arrays.stream(doubled).sum();
  }

  private double exact() {
    double[] parts = new double[total() + 1]; // the probability of every sum
    parts[0] = 1;
    int reached = 0;
    for (int rank : doubled) {
      reached += rank;
      for (int sum = reached; sum >= 0; sum--) {
        parts[sum] = (parts[sum] + (sum >= rank ? parts[sum - rank] : 0)) / 2;
      }
    }
    int smaller = Math.min(positive, total() - positive);
    double tail = Arrays.stream(parts, 0, smaller + 1).sum();
    return Math.min(1, 2 * tail);
  }

  /** The sum of independent ranks or nothing, by its mean and variance, ties included. */
  private double approximate() {
    double deviation = Math.sqrt(Arrays.stream(doubled).mapToDouble(r -> (double) r * r).sum()) / 2;
    double distance = Math.abs(positive - total() / 2.0);
    return 2 * new NormalDistribution().cumulativeProbability(-distance / deviation);
  }
}
