package org.ae4j.sparse;

import org.ae4j.core.LatentSpace;
import org.ae4j.testkit.LatentSpaceContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A latent space of the largest numbers of a batch")
class BatchTopKLatentSpaceTest implements LatentSpaceContract {
  @Override
  public LatentSpace latentSpace() {
    return new BatchTopKLatentSpace(4, 2);
  }
}
