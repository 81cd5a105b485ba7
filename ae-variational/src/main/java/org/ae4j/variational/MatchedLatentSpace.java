package org.ae4j.variational;

import org.ae4j.core.Distribution;
import org.ae4j.core.GenerativeLatentSpace;
import org.ae4j.core.Latent;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Codes that are the features themselves, with a standard normal prior that an objective makes them
 * follow: {@link MmdObjective} for a Wasserstein autoencoder, {@link AdversarialObjective} for an
 * adversarial one.
 *
 * @param width numbers per code, at least 1
 */
public record MatchedLatentSpace(int width) implements GenerativeLatentSpace {
  public MatchedLatentSpace {
    Setting.atLeast(1, "width", width);
  }

  @Override
  public Shape features() {
    return Shape.of(width);
  }

  @Override
  public Latent latent(Tensor features, Scope scope) {
    return Latent.of(features);
  }

  @Override
  public Tensor prior(Shape code, Scope scope) {
    return scope.noise("prior", code.batched(), Distribution.NORMAL);
  }
}
