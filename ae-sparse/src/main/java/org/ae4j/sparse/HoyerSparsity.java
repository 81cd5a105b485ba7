package org.ae4j.sparse;

import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Tensor;

/** One minus Hoyer's sparseness of each example's code. */
record HoyerSparsity() implements Sparsity {
  /** Keeps the norm's derivative finite where no unit is active. */
  private static final double SMALLEST_SQUARED_NORM = 1e-12;

  @Override
  public Tensor penalty(Tensor code) {
    long width = code.shape().example().size();
    if (width < 2) {
      throw new ShapeException(
          "one number per code has no sparseness; give codes a width of at least 2, not "
              + code.shape());
    }
    Tensor norm = code.square().sumPerExample().add(SMALLEST_SQUARED_NORM).sqrt();
    return code.abs().sumPerExample().div(norm).sub(1).div(Math.sqrt(width) - 1);
  }

  @Override
  public String label() {
    return "hoyer";
  }
}
