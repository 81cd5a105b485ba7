package org.ae4j.core;

import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Codes that are the features themselves and cost nothing: the bottleneck alone keeps the network
 * from copying.
 *
 * @param width numbers per code
 */
public record PlainLatentSpace(int width) implements LatentSpace {
  public PlainLatentSpace {
    if (width < 1) {
      throw new ConfigurationException("width must be at least 1, but was " + width);
    }
  }

  @Override
  public Shape features() {
    return Shape.of(width);
  }

  @Override
  public Latent latent(Tensor features, Scope scope) {
    return Latent.of(features);
  }
}
