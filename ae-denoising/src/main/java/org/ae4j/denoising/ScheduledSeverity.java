package org.ae4j.denoising;

import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ae4j.core.Schedule;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * A severity that follows a schedule, such as a curriculum from weak to strong damage.
 *
 * @param schedule its course over the run
 */
record ScheduledSeverity(Schedule schedule) implements Severity {
  /** At how many moments of a run the course is looked at before it is accepted. */
  private static final int MOMENTS = 100;

  ScheduledSeverity {
    Objects.requireNonNull(schedule, "schedule");
  }

  @Override
  public Tensor of(Tensor examples, Scope scope) {
    return scope.scheduled("severity", schedule);
  }

  @Override
  public boolean alwaysZero() {
    return false;
  }

  @Override
  public double lowest() {
    return course().min().orElseThrow();
  }

  @Override
  public double highest() {
    return course().max().orElseThrow();
  }

  private DoubleStream course() {
    return IntStream.rangeClosed(0, MOMENTS).mapToDouble(moment -> schedule.at(moment, MOMENTS));
  }

  @Override
  public void requireWithin(String name, double lowest, double highest) {
    course().forEach(value -> Setting.within(name, value, lowest, highest));
  }

  @Override
  public Severity times(double factor, double highest) {
    return new FixedSeverity(schedule.at(MOMENTS, MOMENTS)).times(factor, highest);
  }
}
