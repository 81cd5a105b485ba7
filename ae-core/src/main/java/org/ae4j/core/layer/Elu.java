package org.ae4j.core.layer;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Initialiser;
import org.ae4j.core.graph.Tensor;

/**
 * The element where it is positive, and {@code alpha * (exp(x) - 1)} elsewhere. Clevert,
 * Unterthiner and Hochreiter (2016), <a href="https://arxiv.org/abs/1511.07289">Fast and accurate
 * deep network learning by exponential linear units</a>, equation 15.
 *
 * @param alpha what values approach below, with the sign turned; finite and positive
 */
record Elu(double alpha) implements Activation {
  Elu {
    if (!(alpha > 0 && alpha < Double.POSITIVE_INFINITY)) {
      throw new ConfigurationException("alpha must be finite and positive, but was " + alpha);
    }
  }

  /**
   * Taking the negative part first keeps exp from overflowing on the positive side, where its value
   * is not wanted but an infinite one times a derivative of 0 would not be a number.
   */
  @Override
  public Tensor apply(Tensor x) {
    Tensor negative = x.minimum(Tensor.constant(0));
    return x.relu().add(negative.exp().sub(1).mul(alpha));
  }

  @Override
  public Initialiser initialiser() {
    return Initialiser.heNormal();
  }

  @Override
  public String label() {
    return "elu";
  }
}
