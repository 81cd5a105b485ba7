package org.ae4j.core.train;

import org.ae4j.core.Schedule;

/**
 * A number that moves in a straight line over the first part of a run and stays: with {@code from =
 * 0} the annealing of a penalty of Bowman et al. (2016), <a
 * href="https://arxiv.org/abs/1511.06349">Generating sentences from a continuous space</a>, section
 * 3.1.
 *
 * @param from the value at the start
 * @param to the value in the end
 * @param part when the end is reached, as a part of the run: above 0, at most 1
 */
public record LinearRamp(double from, double to, double part) implements Schedule {
  public LinearRamp {
    Setting.finite("from", from);
    Setting.finite("to", to);
    Setting.part("part", part);
  }

  @Override
  public double at(long step, long steps) {
    double climbed = Math.min(1, Progress.of(step, steps) / part);
    return climbed == 1 ? to : from + (to - from) * climbed;
  }
}
