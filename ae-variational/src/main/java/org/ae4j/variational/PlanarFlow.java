package org.ae4j.variational;

import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Steps {@code z + û·tanh(w·z + b)}; per step, the features are u, w and b.
 *
 * <p>A step is invertible while w·û is above −1. Appendix A.1 of Rezende and Mohamed moves u along
 * w until w·û = −1 + softplus(w·u); there û grows without bound as w vanishes. With {@code −1 +
 * softplus(w·u + log(e − 1))}, which is 0 at 0, it does not.
 */
record PlanarFlow(int steps) implements Flow {
  private static final double SHIFT = Math.log(Math.E - 1);

  /** Keeps the division by ‖w‖² finite where w is 0; there û is u. */
  private static final double TINY = 1e-12;

  PlanarFlow {
    Setting.atLeast(1, "steps", steps);
  }

  @Override
  public long features(long width) {
    return steps * (2 * width + 1);
  }

  @Override
  public Flowed apply(Tensor z, Tensor context, Scope scope) {
    long width = z.shape().extent(1);
    Flowed flowed = new Flowed(z, z.sum(1).mul(0));
    for (int step = 0; step < steps; step++) {
      flowed = step(flowed, context.slice(1, step * (2 * width + 1), 2 * width + 1));
    }
    return flowed;
  }

  private static Flowed step(Flowed before, Tensor parameters) {
    long width = before.z().shape().extent(1);
    Tensor u = parameters.slice(1, 0, width);
    Tensor w = parameters.slice(1, width, width);
    Tensor bias = parameters.slice(1, 2 * width, 1).sum(1);
    Tensor product = w.mul(u).sum(1);
    Tensor aboveMinusOne = product.add(SHIFT).softplus();
    Tensor along = aboveMinusOne.sub(1).sub(product).div(w.square().sum(1).add(TINY));
    Tensor invertible = u.add(w.mul(column(along)));

    Tensor bend = w.mul(before.z()).sum(1).add(bias).tanh();
    // 1 + w·û·(1 − bend²), written so that rounding cannot make it negative.
    Tensor squared = bend.square();
    Tensor stretched = squared.add(aboveMinusOne.mul(squared.rsub(1)));
    return new Flowed(
        before.z().add(invertible.mul(column(bend))), before.logDeterminant().add(stretched.log()));
  }

  private static Tensor column(Tensor perRow) {
    return perRow.reshape(Shape.of(perRow.shape().extent(0), 1));
  }
}
