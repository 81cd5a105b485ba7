package org.ae4j.sparse;

import org.ae4j.core.LatentSpace;
import org.ae4j.testkit.LatentSpaceContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A latent space with learned thresholds")
class JumpReluLatentSpaceTest implements LatentSpaceContract {
  @Override
  public LatentSpace latentSpace() {
    return JumpReluLatentSpace.of(3, Penalty.of(0.1)).withThreshold(0.2).withBandwidth(0.5);
  }

  @Override
  public boolean smooth() {
    return false;
  }
}
