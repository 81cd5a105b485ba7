package org.ae4j.sparse;

import org.ae4j.core.LatentSpace;
import org.ae4j.testkit.LatentSpaceContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A rectified latent space with an L1 cost")
class L1LatentSpaceTest implements LatentSpaceContract {
  @Override
  public LatentSpace latentSpace() {
    return SparseLatentSpace.l1(3, 0.1).withPenalty(Penalty.of(0.1).withWarmUp(0.8));
  }
}
