package org.ae4j.core.layer;

import org.ae4j.core.Initialiser;
import org.ae4j.core.graph.Tensor;

/** The element itself. */
record Linear() implements Activation {
  @Override
  public Tensor apply(Tensor x) {
    return x;
  }

  @Override
  public Initialiser initialiser() {
    return Initialiser.glorotUniform();
  }

  @Override
  public String label() {
    return "linear";
  }
}
