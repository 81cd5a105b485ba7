package org.ae4j.core;

import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** Where codes live: how features become a code, and what a code costs. */
public interface LatentSpace extends Component {
  /** Returns the shape of the features that one code is made of, without batch and positions. */
  Shape features();

  /**
   * Makes codes of features.
   *
   * @param features shape {@code [batch, …positions, …features()]}
   * @param scope where weights, states and noise live; when {@link Scope#stochastic()} is false the
   *     code is the most likely one
   */
  Latent latent(Tensor features, Scope scope);

  /** Returns the range in which inputs must lie; any finite number if not said. */
  default Range range() {
    return Range.FINITE;
  }
}
