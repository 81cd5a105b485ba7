package org.ae4j.sparse;

import org.ae4j.core.graph.Tensor;

/** The logarithmic cost of Olshausen and Field. */
record LogSparsity(double scale) implements Sparsity {
  LogSparsity {
    Requirement.positive("scale", scale);
  }

  @Override
  public Tensor penalty(Tensor code) {
    return code.div(scale).square().add(1).log().sumPerExample();
  }

  @Override
  public String label() {
    return "log";
  }
}
