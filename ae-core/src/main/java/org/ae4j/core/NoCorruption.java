package org.ae4j.core;

import org.ae4j.core.graph.Tensor;

/** Leaves inputs as they are. */
public record NoCorruption() implements Corruption {
  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    return clean;
  }
}
