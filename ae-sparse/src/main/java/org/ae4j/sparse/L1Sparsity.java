package org.ae4j.sparse;

import org.ae4j.core.graph.Tensor;

/** The sum of magnitudes. */
record L1Sparsity() implements Sparsity {
  @Override
  public Tensor penalty(Tensor code) {
    return code.abs().sumPerExample();
  }

  @Override
  public String label() {
    return "l1";
  }
}
