package org.ae4j.denoising;

import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * The same severity for every example and step.
 *
 * @param value that severity
 */
record FixedSeverity(double value) implements Severity {
  @Override
  public Tensor of(Tensor examples, Scope scope) {
    return Tensor.constant(value);
  }

  @Override
  public boolean alwaysZero() {
    return value == 0;
  }

  @Override
  public double lowest() {
    return value;
  }

  @Override
  public double highest() {
    return value;
  }

  @Override
  public void requireWithin(String name, double lowest, double highest) {
    Setting.within(name, value, lowest, highest);
  }

  @Override
  public Severity times(double factor, double highest) {
    return new FixedSeverity(Math.min(highest, value * Severity.factor(factor)));
  }
}
