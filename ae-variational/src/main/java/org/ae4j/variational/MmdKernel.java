package org.ae4j.variational;

import org.ae4j.core.Component;
import org.ae4j.core.graph.Tensor;

/** How alike two codes are, by their distance: what a maximum mean discrepancy is made of. */
public sealed interface MmdKernel extends Component permits RbfKernel, InverseMultiquadricKernel {
  /**
   * Returns the likeness of pairs.
   *
   * @param squaredDistance of any shape
   * @param width how many numbers a code has: two draws of a standard normal prior are 2·width
   *     apart on average
   * @return same shape
   */
  Tensor of(Tensor squaredDistance, long width);

  /** Returns the likeness of a code with itself. */
  double ofEqual();

  /**
   * Returns exp(−d²/(2·width·scale)): Gretton et al. (2012), <a
   * href="https://jmlr.org/papers/v13/gretton12a.html">A kernel two-sample test</a>.
   *
   * @param scale squared bandwidth in units of the mean squared distance of prior draws
   */
  static MmdKernel rbf(double scale) {
    return new RbfKernel(scale);
  }

  /**
   * Returns Σ C/(C + d²) over C = 2·width·{0.1, 0.2, 0.5, 1, 2, 5, 10}, whose tails reach codes far
   * from the prior: Tolstikhin et al. (2018), <a
   * href="https://arxiv.org/abs/1711.01558">Wasserstein auto-encoders</a>, section 4 and the
   * authors' code.
   */
  static MmdKernel inverseMultiquadric() {
    return new InverseMultiquadricKernel();
  }
}
