package org.ae4j.denoising;

import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * One number.
 *
 * @param value that number, in units of the data
 */
record ConstantFill(double value) implements Fill {
  ConstantFill {
    Setting.finite("the value that replaces hidden numbers", value);
  }

  @Override
  public Tensor of(Tensor clean, Scope scope) {
    return Tensor.constant(value);
  }
}
