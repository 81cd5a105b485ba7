package org.ae4j.evaluation.statistics;

/**
 * Whether paired values differ: how improbable differences at least as large would be if both came
 * from the same source. Two-sided.
 */
public enum PairedTest {
  /**
   * The signed-rank test, which assumes that differences are symmetric about their middle: Wilcoxon
   * (1945), <a href="https://doi.org/10.2307/3001968">Individual Comparisons by Ranking
   * Methods</a>. Pairs without difference are left out; exact up to 100 pairs, ties included.
   */
  WILCOXON {
    @Override
    double ofDifferences(double[] differences) {
      return SignedRanks.of(differences).probability();
    }
  },
  /** Student's test, which assumes that differences are normally distributed. */
  STUDENT {
    @Override
    double ofDifferences(double[] differences) {
      return StudentMean.probability(differences);
    }
  };

  abstract double ofDifferences(double[] differences);

  /**
   * Returns the probability; 1 where no pair differs.
   *
   * @param first one value per seed or data set, at least two
   * @param second of the same seeds or data sets, in the same order
   * @throws org.ae4j.core.DataException if lengths differ, there are too few or one is not finite
   */
  public double probability(double[] first, double[] second) {
    return ofDifferences(Values.differences(first, second));
  }
}
