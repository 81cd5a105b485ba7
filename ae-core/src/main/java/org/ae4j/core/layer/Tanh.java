package org.ae4j.core.layer;

import org.ae4j.core.Initialiser;
import org.ae4j.core.graph.Tensor;

/** The hyperbolic tangent. */
record Tanh() implements Activation {
  @Override
  public Tensor apply(Tensor x) {
    return x.tanh();
  }

  @Override
  public Initialiser initialiser() {
    return Initialiser.glorotUniform();
  }

  @Override
  public String label() {
    return "tanh";
  }
}
