package org.ae4j.core.layer;

import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/** Values stay as they are, without scale and shift. */
record NoNormalisation() implements Normalisation {
  @Override
  public Tensor apply(Tensor x, Scope scope) {
    return x;
  }

  @Override
  public String label() {
    return "none";
  }
}
