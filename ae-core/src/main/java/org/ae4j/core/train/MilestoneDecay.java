package org.ae4j.core.train;

import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Schedule;

/**
 * A number that is multiplied by a factor at certain parts of the run, such as after half and after
 * three quarters of it.
 *
 * @param initial the value at the start
 * @param factor what it is multiplied by, between 0 and 1
 * @param milestones after which parts of the run, each above 0 and at most 1, ascending
 */
public record MilestoneDecay(double initial, double factor, List<Double> milestones)
    implements Schedule {
  public MilestoneDecay {
    Setting.finite("initial", initial);
    Setting.reduction("factor", factor);
    milestones = List.copyOf(milestones);
    milestones.forEach(milestone -> Setting.part("a milestone", milestone));
    if (!milestones.equals(milestones.stream().sorted().distinct().toList())) {
      throw new ConfigurationException("milestones must ascend, but were " + milestones);
    }
  }

  @Override
  public double at(long step, long steps) {
    double progress = Progress.of(step, steps);
    long passed = milestones.stream().filter(milestone -> milestone <= progress).count();
    return initial * Math.pow(factor, passed);
  }
}
