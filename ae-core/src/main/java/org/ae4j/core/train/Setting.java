package org.ae4j.core.train;

import org.ae4j.core.ConfigurationException;

/** What the numbers in optimisers, schedules and stopping rules must satisfy. */
final class Setting {
  private Setting() {}

  /** Refuses what is not finite and above 0. */
  static void positive(String name, double value) {
    require(value > 0 && value < Double.POSITIVE_INFINITY, name, "finite and above 0", value);
  }

  /** Refuses what is not finite and at least 0. */
  static void notNegative(String name, double value) {
    require(value >= 0 && value < Double.POSITIVE_INFINITY, name, "finite and not negative", value);
  }

  /** Refuses what is not finite. */
  static void finite(String name, double value) {
    require(Double.isFinite(value), name, "finite", value);
  }

  /** Refuses what is not a factor that an average may keep its past with: from 0 to below 1. */
  static void decay(String name, double value) {
    require(value >= 0 && value < 1, name, "at least 0 and below 1", value);
  }

  /** Refuses what is not a factor that makes something smaller: between 0 and 1, both excluded. */
  static void reduction(String name, double value) {
    require(value > 0 && value < 1, name, "between 0 and 1", value);
  }

  /** Refuses what is not a part of a run that ends within it: above 0, at most 1. */
  static void part(String name, double value) {
    require(value > 0 && value <= 1, name, "above 0 and at most 1", value);
  }

  /** Refuses counts below 1. */
  static void count(String name, long value) {
    if (value < 1) {
      throw new ConfigurationException(name + " must be at least 1, but was " + value);
    }
  }

  private static void require(boolean holds, String name, String rule, double value) {
    if (!holds) {
      throw new ConfigurationException(name + " must be " + rule + ", but was " + value);
    }
  }
}
