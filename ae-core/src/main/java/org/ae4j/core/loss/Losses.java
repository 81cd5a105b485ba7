package org.ae4j.core.loss;

import org.ae4j.core.layer.Activation;

/**
 * The losses by name. Every one is a cost per example, summed over its features; those that are
 * likelihoods are in nats. Outputs are linear unless said; for pixels between 0 and 1 the records
 * take {@link Activation#SIGMOID} instead.
 */
public final class Losses {
  /** Of learned and predicted variances: 6e-6, below the rounding of 8-bit pixels in [0, 1]. */
  private static final double LOWEST_LOG_VARIANCE = -12;

  private Losses() {}

  /** Returns the squared error of linear outputs, in squared units of the data. */
  public static SquaredError squaredError() {
    return new SquaredError(Activation.LINEAR);
  }

  /** Returns the squared error of outputs squashed to (0, 1). */
  public static SquaredError squaredErrorOfSigmoid() {
    return new SquaredError(Activation.SIGMOID);
  }

  /** Returns the absolute error, in units of the data: robust against outliers. */
  public static AbsoluteError absoluteError() {
    return new AbsoluteError(Activation.LINEAR);
  }

  /**
   * Returns half the squared error of small differences and the absolute error of large ones.
   *
   * @param delta where they meet, in units of the data
   */
  public static Huber huber(double delta) {
    return new Huber(delta, Activation.LINEAR);
  }

  /** Returns the logarithm of the hyperbolic cosine of differences: a smooth Huber. */
  public static LogCosh logCosh() {
    return new LogCosh(Activation.LINEAR);
  }

  /**
   * Returns the maximum correntropy criterion: a bounded cost, for data with gross outliers.
   *
   * @param kernelWidth the difference from which on a feature counts as an outlier
   */
  public static Correntropy correntropy(double kernelWidth) {
    return new Correntropy(kernelWidth, Activation.LINEAR);
  }

  /** Returns the cross-entropy of logits with targets in [0, 1], in nats. */
  public static Bernoulli bernoulli() {
    return new Bernoulli();
  }

  /** Returns the cross-entropy of logits with one-hot targets along the last axis, in nats. */
  public static Categorical categorical() {
    return new Categorical();
  }

  /** Returns the negative log-density under normal variables of one fixed variance, in nats. */
  public static Gaussian gaussian(double variance) {
    return new Gaussian(variance, Activation.LINEAR);
  }

  /** Returns the negative log-density under normal variables of one learned variance, in nats. */
  public static LearnedGaussian gaussianOfLearnedVariance() {
    return new LearnedGaussian(LOWEST_LOG_VARIANCE, Activation.LINEAR);
  }

  /**
   * Returns the negative log-density under normal variables whose variances the decoder predicts
   * beside the means, in nats.
   */
  public static PredictedGaussian gaussianOfPredictedVariance() {
    return new PredictedGaussian(LOWEST_LOG_VARIANCE, Activation.LINEAR);
  }

  /** Returns one minus the structural similarity of images with pixels in [0, 1]. */
  public static Ssim ssim() {
    return Ssim.standard();
  }

  /**
   * Returns one minus the structural similarity of images with pixels in [0, 1] over scales.
   *
   * @param scales how often the images are compared, each time halved
   */
  public static MultiScaleSsim multiScaleSsim(int scales) {
    return new MultiScaleSsim(scales, Ssim.standard());
  }
}
