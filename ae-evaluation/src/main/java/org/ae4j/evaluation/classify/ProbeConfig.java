package org.ae4j.evaluation.classify;

import org.ae4j.core.ConfigurationException;

/**
 * How a {@link LinearProbe} is fitted.
 *
 * @param penalty the weight of half the sum of squared coefficients beside the sum of the examples'
 *     losses in nats: 1 is a standard normal prior; larger for fewer, noisier labels
 * @param iterations at most so many steps of the quasi-Newton method
 * @param commonScale whether all columns are divided by one number, the root of their mean
 *     variance, and not each by its own standard deviation; a unit that is hardly ever active then
 *     counts little, as suits sparse codes
 */
public record ProbeConfig(double penalty, int iterations, boolean commonScale) {
  public ProbeConfig {
    if (!(penalty > 0 && penalty < Double.POSITIVE_INFINITY)) {
      throw new ConfigurationException("penalty must be finite and above 0, but was " + penalty);
    }
    if (iterations < 1) {
      throw new ConfigurationException("iterations must be at least 1, but were " + iterations);
    }
  }

  /** Returns a penalty of 1, at most 200 iterations, and a scale for every column. */
  public static ProbeConfig standard() {
    return new ProbeConfig(1, 200, false);
  }

  /** Returns the same with another penalty. */
  public ProbeConfig withPenalty(double other) {
    return new ProbeConfig(other, iterations, commonScale);
  }

  /** Returns the same with another limit of iterations. */
  public ProbeConfig withIterations(int other) {
    return new ProbeConfig(penalty, other, commonScale);
  }

  /** Returns the same with one scale for all columns. */
  public ProbeConfig withCommonScale() {
    return new ProbeConfig(penalty, iterations, true);
  }
}
