package org.ae4j.variational;

import org.ae4j.core.Schedule;

/**
 * A number that climbs in a straight line, stays, and starts anew, several times in a run: Fu et
 * al. (2019), <a href="https://arxiv.org/abs/1903.10145">Cyclical annealing schedule</a>, equations
 * 6 and 7.
 *
 * @param from the value at the start of every cycle
 * @param to the value that every cycle reaches, and the last one keeps
 * @param cycles how many cycles a run has, at least 1
 * @param part the part of a cycle that climbs, between 0 and 1
 */
public record CyclicRamp(double from, double to, int cycles, double part) implements Schedule {
  public CyclicRamp {
    Setting.finite("from", from);
    Setting.finite("to", to);
    Setting.atLeast(1, "cycles", cycles);
    Setting.within("part", part);
  }

  /** Returns the one of the paper for β: four cycles from 0 to 1, half of each climbing. */
  public static CyclicRamp standard() {
    return new CyclicRamp(0, 1, 4, 0.5);
  }

  @Override
  public double at(long step, long steps) {
    if (step >= steps) {
      return to;
    }
    double cycle = (double) step / steps * cycles;
    double climbed = Math.min(1, (cycle - Math.floor(cycle)) / part);
    return from + (to - from) * climbed;
  }
}
