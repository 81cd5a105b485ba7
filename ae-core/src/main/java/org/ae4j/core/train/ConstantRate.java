package org.ae4j.core.train;

import org.ae4j.core.Schedule;

/**
 * The same number at every step.
 *
 * @param value that number
 */
public record ConstantRate(double value) implements Schedule {
  public ConstantRate {
    Setting.finite("value", value);
  }

  @Override
  public double at(long step, long steps) {
    return value;
  }
}
