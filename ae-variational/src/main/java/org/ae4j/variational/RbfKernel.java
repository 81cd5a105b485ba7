package org.ae4j.variational;

import org.ae4j.core.graph.Tensor;

/** exp(−d²/(2·width·scale)). */
record RbfKernel(double scale) implements MmdKernel {
  RbfKernel {
    Setting.positive("scale", scale);
  }

  @Override
  public Tensor of(Tensor squaredDistance, long width) {
    return squaredDistance.mul(-1 / (2 * width * scale)).exp();
  }

  @Override
  public double ofEqual() {
    return 1;
  }
}
