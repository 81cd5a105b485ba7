package org.ae4j.variational;

import java.util.List;
import org.ae4j.core.graph.Count;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * The squared distance of two distributions in the space of a kernel, from a batch of each: Gretton
 * et al. (2012), lemma 6, the unbiased estimate. It may be slightly negative where both are equal.
 *
 * @param kernel how alike two codes are
 */
record MaximumMeanDiscrepancy(MmdKernel kernel) {
  /**
   * Returns every example's part of the estimate; their mean is the estimate.
   *
   * @param first shape {@code [batch, width]}, of at least two examples
   * @param second same shape
   * @return shape {@code [batch]}
   */
  Tensor perExample(Tensor first, Tensor second) {
    Tensor across = likeness(first, second).mean(1);
    return others(first).add(others(second)).sub(across.mul(2));
  }

  /** Returns the mean likeness of every row with all other rows. */
  private Tensor others(Tensor codes) {
    Tensor sum = likeness(codes, codes).sum(1).sub(kernel.ofEqual());
    Tensor count = Tensor.of(new Count(List.of(0)), codes).sub(1);
    return sum.div(count);
  }

  /** Rounding may leave a squared distance a little below 0. */
  private Tensor likeness(Tensor first, Tensor second) {
    Tensor rows = first.square().sum(1).reshape(Shape.of(Shape.BATCH, 1));
    Tensor columns = second.square().sum(1).reshape(Shape.of(1, Shape.BATCH));
    Tensor products = first.matmulTransposed(second);
    Tensor distance = rows.add(columns).sub(products.mul(2)).relu();
    return kernel.of(distance, first.shape().extent(1));
  }
}
