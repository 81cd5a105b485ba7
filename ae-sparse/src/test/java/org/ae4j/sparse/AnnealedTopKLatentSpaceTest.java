package org.ae4j.sparse;

import org.ae4j.core.LatentSpace;
import org.ae4j.testkit.LatentSpaceContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A latent space that keeps fewer and fewer numbers")
class AnnealedTopKLatentSpaceTest implements LatentSpaceContract {
  @Override
  public LatentSpace latentSpace() {
    return new AnnealedTopKLatentSpace(TopKLatentSpace.linear(4, 1), 3, 0.5);
  }
}
