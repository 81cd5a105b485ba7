package org.ae4j.sparse;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Scope;

/** What this room asks of its settings. */
final class Requirement {
  private Requirement() {}

  /** Refuses less than one. */
  static void count(String name, long value) {
    require(value >= 1, name, "at least 1", value);
  }

  /** Refuses less than none. */
  static void atLeastZero(String name, long value) {
    require(value >= 0, name, "at least 0", value);
  }

  /** Refuses more than a width allows, and less than one. */
  static void countWithin(String name, int value, int width) {
    require(value >= 1 && value <= width, name, "from 1 to the width " + width, value);
  }

  /** Refuses less than the first bound and more than the second. */
  static void countBetween(String name, int value, int least, int most) {
    require(value >= least && value <= most, name, "from " + least + " to " + most, value);
  }

  /** Refuses what is not finite and positive. */
  static void positive(String name, double value) {
    require(value > 0 && value < Double.POSITIVE_INFINITY, name, "finite and positive", value);
  }

  /** Refuses what is negative or not finite. */
  static void weight(String name, double value) {
    require(value >= 0 && value < Double.POSITIVE_INFINITY, name, "finite and not negative", value);
  }

  /** Refuses what is not between 0 and 1, or one of them. */
  static void inside(String name, double value) {
    require(value > 0 && value < 1, name, "above 0 and below 1", value);
  }

  /** Refuses what is not from 0 to 1. */
  static void part(String name, double value) {
    require(value >= 0 && value <= 1, name, "from 0 to 1", value);
  }

  /**
   * Refuses to build part of a dictionary for examples with conditions, which nothing would read.
   */
  static void noCondition(Scope scope) {
    if (scope.condition().isPresent()) {
      throw new ConfigurationException(
          "a dictionary does not read conditions; train it without, or use dense layers");
    }
  }

  private static void require(boolean holds, String name, String expected, Object found) {
    if (!holds) {
      throw new ConfigurationException(name + " must be " + expected + ", but was " + found);
    }
  }
}
