package org.ae4j.sparse;

import org.ae4j.core.Component;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;

/** What makes a code sparse by its cost. */
public sealed interface Sparsity extends Component
    permits L1Sparsity, KlSparsity, LogSparsity, HoyerSparsity {
  /**
   * Returns the cost of each example's code.
   *
   * @param code shape {@code [batch, …positions, width]}
   * @return shape {@code [batch]}
   */
  Tensor penalty(Tensor code);

  /** Returns the name of the cost in histories, such as {@code l1}. */
  String label();

  /**
   * Refuses activations whose codes this cost has no meaning for; takes all if not said.
   *
   * @throws org.ae4j.core.ConfigurationException if codes may lie out of its range
   */
  default void requireFitting(Activation activation) {}

  /** Returns the sum of magnitudes, {@code Σ|z|}. */
  static Sparsity l1() {
    return new L1Sparsity();
  }

  /**
   * Returns the divergence of every unit's mean activation over the batch from a target, in nats,
   * summed over units; for sigmoid codes. The same for each example of a batch: Ng (2011), <a
   * href="https://web.stanford.edu/class/cs294a/sparseAutoencoder.pdf">Sparse autoencoder</a>,
   * section 3.
   *
   * @param target the mean activation aimed at, above 0 and below 1: Ng uses 0.05
   */
  static Sparsity kl(double target) {
    return new KlSparsity(target);
  }

  /**
   * Returns {@code Σ log(1 + (z/scale)²)}, which costs large numbers hardly more than middling
   * ones: Olshausen and Field (1996), <a href="https://doi.org/10.1038/381607a0">Emergence of
   * simple-cell receptive field properties</a>, equation 4.
   *
   * @param scale where the cost starts to flatten, finite and positive
   */
  static Sparsity log(double scale) {
    return new LogSparsity(scale);
  }

  /**
   * Returns one minus the sparseness of Hoyer (2004), <a
   * href="https://www.jmlr.org/papers/v5/hoyer04a.html">Non-negative matrix factorization with
   * sparseness constraints</a>, section 3.1: {@code (‖z‖₁/‖z‖₂ - 1)/(√n - 1)}, which is 0 for one
   * active unit and 1 for equal ones, whatever their scale.
   */
  static Sparsity hoyer() {
    return new HoyerSparsity();
  }
}
