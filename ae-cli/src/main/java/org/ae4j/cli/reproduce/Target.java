package org.ae4j.cli.reproduce;

import org.ae4j.core.ConfigurationException;

/**
 * What a metric must reach.
 *
 * @param metric its name
 * @param lowest the least value that counts; negative infinity for none
 * @param highest the largest value that counts; infinity for none
 * @param claim the source's number in words
 */
public record Target(String metric, double lowest, double highest, String claim) {
  public Target {
    if (!(lowest <= highest)) {
      throw new ConfigurationException("no value lies between " + lowest + " and " + highest);
    }
  }

  /** Returns the target of not exceeding a value. */
  static Target atMost(String metric, double highest, String claim) {
    return new Target(metric, Double.NEGATIVE_INFINITY, highest, claim);
  }

  /** Returns the target of not falling below a value. */
  static Target atLeast(String metric, double lowest, String claim) {
    return new Target(metric, lowest, Double.POSITIVE_INFINITY, claim);
  }

  /** Returns the target of lying between two values, which count as well. */
  static Target between(String metric, double lowest, double highest, String claim) {
    return new Target(metric, lowest, highest, claim);
  }

  /**
   * Returns the target of coming near a value from either side.
   *
   * @param part how far, as a part of the value
   */
  static Target near(String metric, double value, double part, String claim) {
    return new Target(metric, value * (1 - part), value * (1 + part), claim);
  }

  /** Returns whether a value counts; never true of NaN. */
  public boolean reachedBy(double value) {
    return value >= lowest && value <= highest;
  }

  /** Returns for example {@code test_sse at most 3, source: …}. */
  public String describe() {
    return metric + " " + limits() + "; source: " + claim;
  }

  private String limits() {
    if (lowest == Double.NEGATIVE_INFINITY) {
      return "at most " + highest;
    }
    return highest == Double.POSITIVE_INFINITY
        ? "at least " + lowest
        : "from %.4f to %.4f".formatted(lowest, highest);
  }
}
