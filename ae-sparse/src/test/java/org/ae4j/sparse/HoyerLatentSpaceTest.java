package org.ae4j.sparse;

import org.ae4j.core.LatentSpace;
import org.ae4j.core.layer.Activation;
import org.ae4j.testkit.LatentSpaceContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A latent space that pays for Hoyer's sparseness")
class HoyerLatentSpaceTest implements LatentSpaceContract {
  @Override
  public LatentSpace latentSpace() {
    return new SparseLatentSpace(3, Activation.LINEAR, Sparsity.hoyer(), Penalty.of(0.1));
  }
}
