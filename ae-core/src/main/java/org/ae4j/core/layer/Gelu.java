package org.ae4j.core.layer;

import org.ae4j.core.Initialiser;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Tensor;

/**
 * The element times the probability that a standard normal number is below it. Hendrycks and Gimpel
 * (2016), <a href="https://arxiv.org/abs/1606.08415">Gaussian error linear units</a>, section 2:
 * the exact form, not the one with tanh.
 */
record Gelu() implements Activation {
  @Override
  public Tensor apply(Tensor x) {
    return x.mul(Functions.erf(x.mul(Math.sqrt(0.5))).add(1).mul(0.5));
  }

  @Override
  public Initialiser initialiser() {
    return Initialiser.heNormal();
  }

  @Override
  public String label() {
    return "gelu";
  }
}
