package org.ae4j.core.layer;

import org.ae4j.core.Initialiser;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Tensor;

/**
 * The logistic function: {@code 1 / (1 + exp(-x))}. Beyond 30 it is within 1e-13 of its limit, and
 * nothing flows back: slopes of slopes that small leave the range of normal single-precision
 * numbers, with which processors work many times more slowly.
 */
record Sigmoid() implements Activation {
  private static final double SATURATED = 30;

  @Override
  public Tensor apply(Tensor x) {
    return Functions.clip(x, -SATURATED, SATURATED).sigmoid();
  }

  @Override
  public Initialiser initialiser() {
    return Initialiser.glorotUniform();
  }

  @Override
  public String label() {
    return "sigmoid";
  }
}
