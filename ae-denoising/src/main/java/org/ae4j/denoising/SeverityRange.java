package org.ae4j.denoising;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * A severity drawn uniformly for every example and step, so that one model learns them all.
 *
 * @param lowest the least one
 * @param highest the greatest one, above the least
 */
record SeverityRange(double lowest, double highest) implements Severity {
  SeverityRange {
    if (!(lowest < highest)) {
      throw new ConfigurationException(
          "severities must range from a lower to a higher one, but were %s to %s"
              .formatted(lowest, highest));
    }
  }

  @Override
  public Tensor of(Tensor examples, Scope scope) {
    Tensor unit =
        scope.noise("severity", Extents.onePerExample(examples.shape()), Distribution.UNIFORM);
    return unit.mul(highest - lowest).add(lowest);
  }

  @Override
  public boolean alwaysZero() {
    return false;
  }

  @Override
  public void requireWithin(String name, double least, double greatest) {
    Setting.within(name, lowest, least, greatest);
    Setting.within(name, highest, least, greatest);
  }

  @Override
  public Severity times(double factor, double most) {
    double from = Math.min(most, lowest * Severity.factor(factor));
    double to = Math.min(most, highest * factor);
    return from < to ? new SeverityRange(from, to) : new FixedSeverity(to);
  }
}
