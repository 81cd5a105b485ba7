package org.ae4j.core.loss;

import org.ae4j.core.Loss;
import org.ae4j.core.layer.Activation;

/** The losses by name. */
public final class Losses {
  private Losses() {}

  /** Returns the squared error of linear outputs. */
  public static Loss squaredError() {
    return new SquaredError(Activation.LINEAR);
  }

  /** Returns the squared error of outputs squashed to (0, 1). */
  public static Loss squaredErrorOfSigmoid() {
    return new SquaredError(Activation.SIGMOID);
  }

  /** Returns the cross-entropy of logits with targets in [0, 1]. */
  public static Loss bernoulli() {
    return new Bernoulli();
  }
}
