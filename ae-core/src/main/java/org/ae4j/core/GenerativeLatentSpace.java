package org.ae4j.core;

import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** A latent space with a prior to draw codes from. */
public interface GenerativeLatentSpace extends LatentSpace {
  /**
   * Draws codes from the prior.
   *
   * @param code the shape of one code
   * @param scope where the weights live and the noise comes from
   * @return shape {@code [batch, …code]}
   */
  Tensor prior(Shape code, Scope scope);
}
