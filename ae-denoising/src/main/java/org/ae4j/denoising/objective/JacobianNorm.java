package org.ae4j.denoising.objective;

import org.ae4j.core.Component;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * How the squared Frobenius norm of a Jacobian is computed: the sum of the squares of all {@code
 * ∂features/∂input} of an example.
 *
 * <p>An encoder that makes the examples of a batch depend on one another, as batch normalisation
 * does, has no Jacobian per example; these give its derivative of the whole batch's features.
 */
public sealed interface JacobianNorm extends Component
    permits ExactJacobianNorm, EstimatedJacobianNorm {
  /**
   * Returns the exact norm. For an encoder of one layer it costs little; for others one backward
   * pass per feature, of which there may be at most {@value ExactJacobianNorm#MOST}.
   */
  static JacobianNorm exact() {
    return new ExactJacobianNorm();
  }

  /**
   * Returns an unbiased estimate for encoders of any depth and width.
   *
   * @param projections random directions per step, at least 1; the variance falls as their number
   *     grows
   */
  static JacobianNorm estimated(int projections) {
    return new EstimatedJacobianNorm(projections);
  }

  /**
   * Returns the squared norm of every example.
   *
   * @param features shape {@code [batch, …]}, computed from the input
   * @param input shape {@code [batch, …example]}
   * @param scope where random directions come from
   * @return shape {@code [batch]}
   */
  Tensor squared(Tensor features, Tensor input, Scope scope);
}
