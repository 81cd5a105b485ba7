package org.ae4j.variational;

import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** Steps {@code z + û·tanh(w·z + b)}; per step, the features are u, w and b. */
record PlanarFlow(int steps) implements Flow {
  /** Keeps the division by ‖w‖² finite where w is 0; there û is of no consequence. */
  private static final double TINY = 1e-8;

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
    Tensor w = parameters.slice(1, width, width);
    Tensor u = invertible(parameters.slice(1, 0, width), w);
    Tensor bend = w.mul(before.z()).sum(1).add(parameters.slice(1, 2 * width, 1).sum(1)).tanh();
    Tensor slope = bend.square().rsub(1);
    Tensor stretched = w.mul(u).sum(1).mul(slope).add(1);
    return new Flowed(
        before.z().add(u.mul(column(bend))), before.logDeterminant().add(stretched.log()));
  }

  /** Returns û, which is u moved along w so that w·û is above −1. */
  private static Tensor invertible(Tensor u, Tensor w) {
    Tensor product = w.mul(u).sum(1);
    Tensor wanted = product.softplus().sub(1);
    Tensor squared = w.square().sum(1).add(TINY);
    return u.add(w.mul(column(wanted.sub(product).div(squared))));
  }

  private static Tensor column(Tensor perRow) {
    return perRow.reshape(Shape.of(perRow.shape().extent(0), 1));
  }
}
