package org.ae4j.core;

/**
 * A closed interval in which data must lie.
 *
 * @param lowest the smallest value allowed
 * @param highest the largest value allowed
 */
public record Range(double lowest, double highest) {
  /** Every finite number. */
  public static final Range FINITE = new Range(-Double.MAX_VALUE, Double.MAX_VALUE);

  /** Probabilities and scaled pixels. */
  public static final Range UNIT = new Range(0, 1);

  public Range {
    if (!(lowest < highest)) {
      throw new ConfigurationException(
          "a range must go from a lower to a higher value, but was " + lowest + " to " + highest);
    }
  }

  /** Returns whether the value lies within; never true of NaN. */
  public boolean contains(double value) {
    return value >= lowest && value <= highest;
  }
}
