package org.ae4j.core.layer;

import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Sets a random part of the values to 0 while training and scales up the rest, so that the mean
 * stays. Srivastava et al. (2014), in the inverted form that leaves inference alone.
 */
public final class Dropout {
  private Dropout() {}

  /**
   * Returns the values that are left; same shape.
   *
   * @param part the part that is dropped, from 0 to below 1
   */
  public static Tensor apply(Tensor x, double part, Scope scope) {
    if (part == 0 || !scope.training()) {
      return x;
    }
    Tensor uniform = scope.noise("dropout", x.shape(), Distribution.UNIFORM);
    return x.mul(uniform.greaterThan(Tensor.constant(part))).div(1 - part);
  }
}
