package org.ae4j.core;

import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** Squeezes an input into the features that a {@link LatentSpace} makes a code of. */
public interface Encoder extends Component {
  /**
   * Returns the features of every example.
   *
   * @param input shape {@code [batch, …example]}
   * @param features the shape of the features of one example that the latent space wants; an
   *     encoder that keeps positions gives {@code [batch, …positions, …features]}
   * @param scope where the weights live
   * @throws ShapeException if inputs of this shape cannot be encoded
   */
  Tensor encode(Tensor input, Shape features, Scope scope);
}
