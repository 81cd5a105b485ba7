package org.ae4j.variational;

import java.util.List;
import org.ae4j.core.Component;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** How the vectors of a vector-quantised latent space follow the features that choose them. */
public sealed interface Codebook extends Component permits LearnedCodebook, AveragedCodebook {
  /**
   * Returns the vectors before this step.
   *
   * @param shape {@code [codes, width]}
   */
  Tensor vectors(Shape shape, Scope scope);

  /** Lets the vectors follow; returns what that costs, if it is done by gradient. */
  List<Term> follow(Assigned assigned, Scope scope);

  /**
   * Features and the vectors that stand for them.
   *
   * @param features shape {@code [rows, …positions, width]}
   * @param choice 1 at the nearest vector of every position, else 0: {@code [rows·positions,
   *     codes]}
   * @param nearest that vector; shape of the features
   */
  record Assigned(Tensor features, Tensor choice, Tensor nearest) {}

  /**
   * Returns vectors that are weights and move by gradient towards their features: van den Oord,
   * Vinyals and Kavukcuoglu (2017), <a href="https://arxiv.org/abs/1711.00937">Neural discrete
   * representation learning</a>, equation 3, second term.
   */
  static Codebook learned() {
    return new LearnedCodebook();
  }

  /**
   * Returns vectors that are running averages of their features, the paper's appendix A.1, and
   * start anew at a random feature of the batch when they fall out of use.
   *
   * @param decay the part of an average that a step keeps, between 0 and 1
   * @param restartBelow how many features a vector must have per batch, in the running average, so
   *     as not to start anew; above 0 and below 1
   */
  static Codebook averaged(double decay, double restartBelow) {
    return new AveragedCodebook(decay, restartBelow);
  }

  /** Returns running averages that keep 0.99 and start anew below 0.03. */
  static Codebook averaged() {
    return averaged(0.99, 0.03);
  }
}
