package org.ae4j.core.layer;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Takes a random part of the values away while training, so that no unit can rely on another; does
 * nothing in any other phase.
 */
public final class Dropout {
  private Dropout() {}

  /**
   * Sets values to 0 and divides the rest by the part that is kept, so that the mean stays.
   * Srivastava et al. (2014), <a href="https://jmlr.org/papers/v15/srivastava14a.html">Dropout</a>,
   * in the inverted form of section 10.
   *
   * @param x any shape
   * @param part the part that is dropped, from 0 to below 1
   * @param scope where the noise comes from
   * @return same shape
   */
  public static Tensor apply(Tensor x, double part, Scope scope) {
    requirePart(part);
    return drops(part, scope) ? x.mul(kept(x, part, scope)).div(1 - part) : x;
  }

  /**
   * Sets values to the lowest that SELU approaches, then scales and shifts all of them, so that
   * mean 0 and variance 1 stay. Klambauer et al. (2017), <a
   * href="https://arxiv.org/abs/1706.02515">Self-normalizing neural networks</a>, alpha dropout.
   */
  static Tensor applyAlpha(Tensor x, double part, double lowest, Scope scope) {
    requirePart(part);
    if (!drops(part, scope)) {
      return x;
    }
    double scale = 1 / Math.sqrt((1 - part) * (1 + part * lowest * lowest));
    Tensor kept = kept(x, part, scope);
    Tensor mixed = x.mul(kept).add(kept.rsub(1).mul(lowest));
    return mixed.sub(part * lowest).mul(scale);
  }

  /** Refuses what is not a part. */
  static void requirePart(double part) {
    if (!(part >= 0 && part < 1)) {
      throw new ConfigurationException("dropout must be at least 0 and below 1, but was " + part);
    }
  }

  private static boolean drops(double part, Scope scope) {
    return part > 0 && scope.training();
  }

  /** Returns 1 for what is kept and 0 for what is dropped. */
  private static Tensor kept(Tensor x, double part, Scope scope) {
    Tensor uniform = scope.noise("dropout", x.shape(), Distribution.UNIFORM);
    return uniform.greaterThan(Tensor.constant(part));
  }
}
