package org.ae4j.core.train;

import org.ae4j.core.graph.Tensor;
import org.ae4j.core.train.Optimiser.Memory;

/** Exponentially weighted averages that an optimiser keeps from step to step. */
final class Average {
  private Average() {}

  /**
   * Returns an average after the step, and keeps it: {@code decay·before + (1 − decay)·value}.
   *
   * @param slot its name; it is 0 before the first step
   * @param value what this step adds; same shape as the weight
   */
  static Tensor of(Memory memory, String slot, double decay, Tensor value) {
    Tensor before = memory.slot(slot);
    Tensor after = before.mul(decay).add(value.mul(1 - decay));
    memory.update(before, after);
    return after;
  }
}
