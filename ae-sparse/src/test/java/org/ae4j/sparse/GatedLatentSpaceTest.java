package org.ae4j.sparse;

import org.ae4j.core.LatentSpace;
import org.ae4j.testkit.LatentSpaceContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A gated latent space")
class GatedLatentSpaceTest implements LatentSpaceContract {
  @Override
  public LatentSpace latentSpace() {
    return new GatedLatentSpace(3, Penalty.of(0.1));
  }
}
