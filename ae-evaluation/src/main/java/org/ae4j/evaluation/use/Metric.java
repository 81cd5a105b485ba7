package org.ae4j.evaluation.use;

import java.util.Objects;
import org.ae4j.core.ConfigurationException;

/**
 * A number that a use is judged by.
 *
 * @param name in files: lower case, words joined by underscores, such as {@code squared_error}
 * @param direction which values are good
 * @param unit what it counts, such as {@code dB}; empty for parts and for counts
 * @param meaning one sentence for readers of a report
 */
public record Metric(String name, Direction direction, String unit, String meaning) {
  public Metric {
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(meaning, "meaning");
    if (!name.matches("[a-z0-9]+(_[a-z0-9]+)*")) {
      throw new ConfigurationException(
          "metric names are lower-case words joined by _, but one was \"" + name + "\"");
    }
  }

  /** Returns a metric that is better the higher it is. */
  public static Metric higher(String name, String unit, String meaning) {
    return new Metric(name, Direction.HIGHER, unit, meaning);
  }

  /** Returns a metric that is better the lower it is. */
  public static Metric lower(String name, String unit, String meaning) {
    return new Metric(name, Direction.LOWER, unit, meaning);
  }
}
