package org.ae4j.sparse;

import org.ae4j.core.LatentSpace;
import org.ae4j.core.graph.Shape;
import org.ae4j.testkit.LatentSpaceContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A latent space whose units choose their places and examples")
class SpatialWinnersTest implements LatentSpaceContract {
  @Override
  public LatentSpace latentSpace() {
    return new WinnerTakeAllLatentSpace(2, 0.7);
  }

  @Override
  public Shape input() {
    return Shape.of(2, 3, 2);
  }
}
