package org.ae4j.variational;

import java.util.Objects;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Schedule;

/** What the numbers in this room's configurations must satisfy. */
final class Setting {
  private static final int SCHEDULE_STEPS = 100;

  private Setting() {}

  /** Refuses what is not finite and at least 0. */
  static void notNegative(String name, double value) {
    require(value >= 0 && value < Double.POSITIVE_INFINITY, name, "finite and not negative", value);
  }

  /** Refuses a schedule that is not so at some hundredth of a run. */
  static void notNegative(String name, Schedule schedule) {
    Objects.requireNonNull(schedule, name);
    for (int step = 0; step <= SCHEDULE_STEPS; step++) {
      String when = name + " after " + step + " of " + SCHEDULE_STEPS + " steps";
      notNegative(when, schedule.at(step, SCHEDULE_STEPS));
    }
  }

  /** Refuses what is not finite and above 0. */
  static void positive(String name, double value) {
    require(value > 0 && value < Double.POSITIVE_INFINITY, name, "finite and above 0", value);
  }

  /** Refuses what is not finite. */
  static void finite(String name, double value) {
    require(Double.isFinite(value), name, "finite", value);
  }

  /** Refuses what does not lie strictly between 0 and 1. */
  static void within(String name, double value) {
    require(value > 0 && value < 1, name, "between 0 and 1", value);
  }

  /** Refuses counts below the least one that works. */
  static void atLeast(long least, String name, long value) {
    if (value < least) {
      throw new ConfigurationException(name + " must be at least " + least + ", but was " + value);
    }
  }

  private static void require(boolean holds, String name, String rule, double value) {
    if (!holds) {
      throw new ConfigurationException(name + " must be " + rule + ", but was " + value);
    }
  }
}
