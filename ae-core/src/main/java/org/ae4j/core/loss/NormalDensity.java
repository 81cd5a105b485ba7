package org.ae4j.core.loss;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.graph.Tensor;

/** The negative logarithm of normal densities, and a lower bound for their variances. */
final class NormalDensity {
  private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

  private NormalDensity() {}

  /**
   * Returns {@code ½(log 2π + log v + r²/v)} summed over features.
   *
   * @param logVariance the logarithm of {@code v}; repeated to the residual's shape
   * @return nats per example
   */
  static Tensor nats(Tensor residual, Tensor logVariance) {
    Tensor squares = residual.square().mul(logVariance.negate().exp());
    return squares.add(logVariance).add(LOG_TWO_PI).mul(0.5).sumPerExample();
  }

  /**
   * Returns a logarithm of a variance that is softly kept above a bound: unchanged far above it.
   * Rybkin, Daniilidis and Levine (2021), <a href="https://arxiv.org/abs/2006.13202">Simple and
   * Effective VAE Training with Calibrated Decoders</a>, does so in its code.
   */
  static Tensor above(double lowest, Tensor logVariance) {
    return logVariance.sub(lowest).softplus().add(lowest);
  }

  static void requireBound(double lowestLogVariance) {
    // Beyond it exp(-logVariance) overflows in single precision.
    if (!(lowestLogVariance >= -60 && lowestLogVariance <= 60)) { // also refuses NaN
      throw new ConfigurationException(
          "lowestLogVariance must be between -60 and 60, but was " + lowestLogVariance);
    }
  }
}
