package org.ae4j.denoising;

import org.ae4j.core.ConfigurationException;

/** What the numbers in corruptions must satisfy. */
final class Setting {
  private Setting() {}

  /** Refuses what is not finite and within an interval. */
  static void within(String name, double value, double lowest, double highest) {
    if (!(Double.isFinite(value) && value >= lowest && value <= highest)) {
      String limits =
          highest == Double.MAX_VALUE
              ? "finite and at least " + number(lowest)
              : "from " + number(lowest) + " to " + number(highest);
      throw new ConfigurationException(name + " must be " + limits + ", but was " + value);
    }
  }

  /** Refuses what is not finite and at least 0. */
  static void notNegative(String name, double value) {
    within(name, value, 0, Double.MAX_VALUE);
  }

  /** Refuses what is not finite. */
  static void finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new ConfigurationException(name + " must be finite, but was " + value);
    }
  }

  /** Refuses counts below a least one. */
  static void atLeast(String name, int least, int value) {
    if (value < least) {
      throw new ConfigurationException(name + " must be at least " + least + ", but was " + value);
    }
  }

  /** Returns a count multiplied by a factor of severities, rounded; halves go up. */
  static int rounded(int count, double factor) {
    return (int) Math.floor(count * Severity.factor(factor) + 0.5);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
