package org.ae4j.core.layer;

import org.ae4j.core.Initialiser;
import org.ae4j.core.graph.Tensor;

/** The logistic function: {@code 1 / (1 + exp(-x))}. */
record Sigmoid() implements Activation {
  @Override
  public Tensor apply(Tensor x) {
    return x.sigmoid();
  }

  @Override
  public Initialiser initialiser() {
    return Initialiser.glorotUniform();
  }

  @Override
  public String label() {
    return "sigmoid";
  }
}
