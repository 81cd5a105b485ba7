package org.ae4j.variational;

import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Independent normal distributions, one per element.
 *
 * @param mean shape {@code [batch, …]}
 * @param logVariance the logarithm of the variance; same shape
 */
record DiagonalGaussian(Tensor mean, Tensor logVariance) {
  private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

  /**
   * Returns the distribution that features describe: along the last axis first {@code width} means,
   * then as many log-variances. Features beyond those are left alone.
   */
  static DiagonalGaussian of(Tensor features, long width) {
    return new DiagonalGaussian(features.slice(-1, 0, width), features.slice(-1, width, width));
  }

  /** Returns {@code log N(z; 0, 1)} of every element in nats; same shape. */
  static Tensor standardLogDensity(Tensor z) {
    return z.square().add(LOG_TWO_PI).mul(-0.5);
  }

  /**
   * Draws {@code mean + standardDeviation · noise}, which keeps the gradient: Kingma and Welling
   * (2014), <a href="https://arxiv.org/abs/1312.6114">Auto-Encoding Variational Bayes</a>, section
   * 2.4. Where nothing may be random, returns the mean.
   */
  Tensor draw(String name, Scope scope) {
    return scope.stochastic() ? at(scope.noise(name, mean.shape(), Distribution.NORMAL)) : mean;
  }

  /** Returns the place that is so many standard deviations from the mean; same shape. */
  Tensor at(Tensor deviations) {
    return mean.add(logVariance.mul(0.5).exp().mul(deviations));
  }

  /**
   * Returns KL(this ‖ standard normal) of every element: Kingma and Welling (2014), appendix B.
   *
   * @return nats, never negative; same shape
   */
  Tensor klToStandardNormal() {
    return mean.square().add(logVariance.exp()).sub(logVariance).sub(1).mul(0.5);
  }

  /**
   * Returns KL(this ‖ other) of every element.
   *
   * @return nats, never negative; same shape
   */
  Tensor klTo(DiagonalGaussian other) {
    Tensor logRatio = other.logVariance.sub(logVariance);
    Tensor distance = mean.sub(other.mean).square().mul(other.logVariance.negate().exp());
    return logRatio.negate().exp().add(distance).add(logRatio).sub(1).mul(0.5);
  }

  /** Returns the logarithm of the density of every element in nats; same shape. */
  Tensor logDensity(Tensor z) {
    Tensor distance = z.sub(mean).square().mul(logVariance.negate().exp());
    return distance.add(logVariance).add(LOG_TWO_PI).mul(-0.5);
  }

  /** Returns the entropy of every element in nats; same shape. */
  Tensor entropy() {
    return logVariance.add(1 + LOG_TWO_PI).mul(0.5);
  }
}
