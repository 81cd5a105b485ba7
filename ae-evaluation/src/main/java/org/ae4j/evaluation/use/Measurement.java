package org.ae4j.evaluation.use;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a contestant is worth for a use.
 *
 * @param values by name of metric, finite, in the order of {@link Use#metrics}; a metric that does
 *     not apply is missing
 * @param exhibits something to look at; shown for the first seed
 * @param reason why there are no values; empty if there are some
 */
public record Measurement(Map<String, Double> values, List<Exhibit> exhibits, String reason) {
  public Measurement {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    exhibits = List.copyOf(exhibits);
    Objects.requireNonNull(reason, "reason");
  }

  /** Returns values with nothing to look at. */
  public static Measurement of(Map<String, Double> values) {
    return new Measurement(values, List.of(), "");
  }

  /** Returns the same with something to look at. */
  public Measurement showing(List<Exhibit> others) {
    return new Measurement(values, others, reason);
  }

  /** Returns that the use does not apply, and why, such as {@code has no prior to draw from}. */
  public static Measurement absent(String reason) {
    return new Measurement(Map.of(), List.of(), reason);
  }
}
