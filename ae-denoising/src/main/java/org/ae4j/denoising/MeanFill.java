package org.ae4j.denoising;

import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/** Each feature's mean over the batch. */
record MeanFill() implements Fill {
  @Override
  public Tensor of(Tensor clean, Scope scope) {
    return clean.mean(0);
  }
}
