package org.ae4j.sparse;

import org.ae4j.core.graph.Tensor;

/**
 * Numbers that count only above a threshold, and the straight-through estimators that let the
 * threshold learn: Rajamanoharan et al. (2024), <a href="https://arxiv.org/abs/2407.14435">Jumping
 * ahead</a>, equations 11 and 12, with a rectangle of height 1 between −1/2 and 1/2 as the kernel
 * {@code K}.
 *
 * @param rectified non-negative numbers {@code z}, shape {@code [batch, …, width]}
 * @param threshold {@code θ}, one for each place on the last axis
 * @param bandwidth {@code ε}: how far from a threshold numbers still move it
 */
record JumpRelu(Tensor rectified, Tensor threshold, double bandwidth) {
  /**
   * Returns {@code z·H(z - θ)}; the derivative towards {@code z} is {@code H(z - θ)}, that towards
   * {@code θ} is estimated as {@code -θ/ε·K((z - θ)/ε)}.
   */
  Tensor values() {
    Tensor slope = kernel().mul(threshold.stopGradient()).div(-bandwidth);
    return rectified.mul(open()).add(slope.mul(nothing()));
  }

  /**
   * Returns {@code H(z - θ)}: 1 where a number counts. Nothing flows to {@code z}; the derivative
   * towards {@code θ} is estimated as {@code -1/ε·K((z - θ)/ε)}.
   */
  Tensor counted() {
    return open().add(kernel().div(-bandwidth).mul(nothing()));
  }

  private Tensor open() {
    return rectified.greaterThan(threshold);
  }

  private Tensor kernel() {
    return rectified.sub(threshold).abs().rsub(bandwidth / 2).step();
  }

  /** Returns 0, whose derivative towards the threshold is 1. */
  private Tensor nothing() {
    return threshold.sub(threshold.stopGradient());
  }
}
