package org.ae4j.evaluation.anomaly;

import java.util.Arrays;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;

/**
 * The score above which an example is reported, chosen from normal examples alone.
 *
 * @param score the limit
 */
public record Threshold(double score) {
  /**
   * Returns the smallest score that at most a part of unseen normal examples is expected to exceed:
   * the ⌈(n + 1)(1 − part)⌉-th smallest of n, which holds for any distribution of scores; Vovk,
   * Gammerman and Shafer (2005), Algorithmic Learning in a Random World. Infinite where so few
   * examples cannot promise that.
   *
   * @param normalScores of normal examples that the detector has not learned from
   * @param falseAlarms the part of normal examples that may be reported, between 0 and 1
   * @throws DataException if there are no scores or one is NaN
   * @throws ConfigurationException if the part does not lie between 0 and 1
   */
  public static Threshold of(double[] normalScores, double falseAlarms) {
    if (!(falseAlarms > 0 && falseAlarms < 1)) {
      throw new ConfigurationException(
          "falseAlarms must lie between 0 and 1, but was " + falseAlarms);
    }
    if (normalScores.length == 0 || Arrays.stream(normalScores).anyMatch(Double::isNaN)) {
      throw new DataException("a threshold needs normal scores, each of them a number");
    }
    double[] sorted = normalScores.clone();
    Arrays.sort(sorted);
    int place = (int) Math.ceil((sorted.length + 1) * (1 - falseAlarms));
    return new Threshold(
        place > sorted.length ? Double.POSITIVE_INFINITY : sorted[Math.max(place, 1) - 1]);
  }

  /** Returns the part of the scores above the limit, of those examples that are of a kind. */
  public double partAbove(double[] scores, boolean[] kinds, boolean kind) {
    int all = 0;
    int above = 0;
    for (int i = 0; i < scores.length; i++) {
      if (kinds[i] == kind) {
        all++;
        above += scores[i] > score ? 1 : 0;
      }
    }
    if (all == 0) {
      throw new DataException("there are no examples of the kind to be counted");
    }
    return (double) above / all;
  }
}
