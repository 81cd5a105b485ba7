package org.ae4j.core.layer;

import org.ae4j.core.Initialiser;
import org.ae4j.core.graph.Tensor;

/** The positive part; its derivative at 0 is 0. Nair and Hinton (2010). */
record Relu() implements Activation {
  @Override
  public Tensor apply(Tensor x) {
    return x.relu();
  }

  @Override
  public Initialiser initialiser() {
    return Initialiser.heNormal();
  }

  @Override
  public String label() {
    return "relu";
  }
}
