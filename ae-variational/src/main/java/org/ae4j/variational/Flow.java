package org.ae4j.variational;

import org.ae4j.core.Component;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/** Invertible steps that bend a normal posterior into another shape. */
public sealed interface Flow extends Component permits PlanarFlow, InverseAutoregressiveFlow {
  /** Returns how many features per example steer the steps for codes of a width. */
  long features(long width);

  /**
   * Applies all steps.
   *
   * @param z shape {@code [rows, width]}
   * @param context shape {@code [rows, features(width)]}
   * @param scope where the weights live
   */
  Flowed apply(Tensor z, Tensor context, Scope scope);

  /**
   * Codes after the steps.
   *
   * @param z shape {@code [rows, width]}
   * @param logDeterminant the logarithm of how much the steps stretch space there, shape {@code
   *     [rows]}: the density's logarithm falls by it
   */
  record Flowed(Tensor z, Tensor logDeterminant) {}

  /**
   * Returns planar steps {@code z + û·tanh(w·z + b)}, whose u, w and b are features: Rezende and
   * Mohamed (2015), <a href="https://arxiv.org/abs/1505.05770">Variational inference with
   * normalizing flows</a>, equations 10 to 12, and appendix A.1 for the û that keeps them
   * invertible.
   *
   * @param steps at least 1
   */
  static Flow planar(int steps) {
    return new PlanarFlow(steps);
  }

  /**
   * Returns inverse autoregressive steps {@code σ·z + (1 − σ)·m}, where every m and σ depends on
   * the numbers before it, whose order turns round from step to step: Kingma et al. (2016), <a
   * href="https://arxiv.org/abs/1606.04934">Improved variational inference with inverse
   * autoregressive flow</a>, algorithm 1 and equations 13 and 14.
   *
   * @param steps at least 1
   * @param hidden width of the hidden layer of every step's network, at least 1
   * @param context features that the networks get besides z, at least 1
   */
  static Flow inverseAutoregressive(int steps, int hidden, int context) {
    return new InverseAutoregressiveFlow(steps, hidden, context);
  }
}
