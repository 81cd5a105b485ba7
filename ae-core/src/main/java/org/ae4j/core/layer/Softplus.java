package org.ae4j.core.layer;

import org.ae4j.core.Initialiser;
import org.ae4j.core.graph.Tensor;

/** A smooth rectifier: {@code log(1 + exp(x))}. */
record Softplus() implements Activation {
  @Override
  public Tensor apply(Tensor x) {
    return x.softplus();
  }

  @Override
  public Initialiser initialiser() {
    return Initialiser.glorotUniform();
  }

  @Override
  public String label() {
    return "softplus";
  }
}
