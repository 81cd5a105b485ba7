package org.ae4j.evaluation.classify;

import org.ae4j.core.ConfigurationException;

/**
 * How a {@link LinearSvm} is fitted.
 *
 * @param cost the weight of the sum of squared margin errors beside half the squared length of the
 *     coefficients, on examples whose squared length is 1 on average
 * @param passes at most so many passes over the examples
 */
public record SvmConfig(double cost, int passes) {
  public SvmConfig {
    if (!(cost > 0 && cost < Double.POSITIVE_INFINITY)) {
      throw new ConfigurationException("cost must be finite and above 0, but was " + cost);
    }
    if (passes < 1) {
      throw new ConfigurationException("passes must be at least 1, but were " + passes);
    }
  }

  /** Returns a cost of 1 and at most 100 passes. */
  public static SvmConfig standard() {
    return new SvmConfig(1, 100);
  }

  /** Returns the same with another cost of margin errors. */
  public SvmConfig withCost(double other) {
    return new SvmConfig(other, passes);
  }

  /** Returns the same with another limit of passes. */
  public SvmConfig withPasses(int other) {
    return new SvmConfig(cost, other);
  }
}
