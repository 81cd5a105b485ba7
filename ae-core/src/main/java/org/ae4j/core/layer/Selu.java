package org.ae4j.core.layer;

import org.ae4j.core.Initialiser;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * A scaled ELU that pulls values to mean 0 and variance 1 from layer to layer. Klambauer et al.
 * (2017), <a href="https://arxiv.org/abs/1706.02515">Self-normalizing neural networks</a>, equation
 * 2 with the constants of equation 14.
 */
record Selu() implements Activation {
  /** Called α₀₁ in the paper. */
  private static final double ALPHA = 1.6732632423543772;

  /** Called λ₀₁ in the paper. */
  private static final double SCALE = 1.0507009873554805;

  /** What values approach for very negative elements. */
  private static final double LOWEST = -SCALE * ALPHA;

  private static final Elu SHAPE = new Elu(ALPHA);

  @Override
  public Tensor apply(Tensor x) {
    return SHAPE.apply(x).mul(SCALE);
  }

  @Override
  public Initialiser initialiser() {
    return Initialiser.lecunNormal();
  }

  @Override
  public String label() {
    return "selu";
  }

  @Override
  public Tensor drop(Tensor values, double part, Scope scope) {
    return Dropout.applyAlpha(values, part, LOWEST, scope);
  }
}
