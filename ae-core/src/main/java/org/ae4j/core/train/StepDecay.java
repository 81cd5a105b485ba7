package org.ae4j.core.train;

import org.ae4j.core.Schedule;

/**
 * A number that is multiplied by a factor again and again after equal numbers of steps.
 *
 * @param initial the value at the start
 * @param factor what it is multiplied by, between 0 and 1
 * @param every after how many steps
 */
public record StepDecay(double initial, double factor, long every) implements Schedule {
  public StepDecay {
    Setting.finite("initial", initial);
    Setting.reduction("factor", factor);
    Setting.count("every", every);
  }

  @Override
  public double at(long step, long steps) {
    return initial * Math.pow(factor, Math.floorDiv(step, every));
  }
}
