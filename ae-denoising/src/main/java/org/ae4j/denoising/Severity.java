package org.ae4j.denoising;

import org.ae4j.core.Component;
import org.ae4j.core.Schedule;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/** How strong a corruption is, in the unit that the corruption states: always the same or not. */
public sealed interface Severity extends Component
    permits FixedSeverity, SeverityRange, ScheduledSeverity {
  /** Returns the severity that is always the same. */
  static Severity of(double value) {
    return new FixedSeverity(value);
  }

  /** Returns the severity drawn uniformly from an interval, anew for every example and step. */
  static Severity between(double lowest, double highest) {
    return new SeverityRange(lowest, highest);
  }

  /** Returns the severity that follows a schedule while training goes on. */
  static Severity following(Schedule schedule) {
    return new ScheduledSeverity(schedule);
  }

  /**
   * Returns the severity of every example.
   *
   * @param examples what will be damaged, shape {@code [batch, …example]}
   * @param scope where random numbers and schedules come from
   * @return a scalar, or shape {@code [batch, 1, …]} with as many axes as the examples
   */
  Tensor of(Tensor examples, Scope scope);

  /** Returns whether it is 0 and stays so: then nothing is damaged, not even by rounding. */
  boolean alwaysZero();

  /** Returns the least value that it takes. */
  double lowest();

  /** Returns the greatest value that it takes. */
  double highest();

  /**
   * Refuses values outside an interval.
   *
   * @param name what the severity is, for the message
   * @throws org.ae4j.core.ConfigurationException if it can take one
   */
  void requireWithin(String name, double lowest, double highest);

  /**
   * Returns this severity multiplied; one that follows a schedule counts as it ends.
   *
   * @param factor finite and at least 0
   * @param highest what it does not exceed
   */
  Severity times(double factor, double highest);

  /** Returns a factor of severities, if it is one. */
  static double factor(double factor) {
    Setting.notNegative("the factor of a severity", factor);
    return factor;
  }
}
