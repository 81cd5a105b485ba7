package org.ae4j.sparse;

import org.ae4j.core.LatentSpace;
import org.ae4j.core.layer.Activation;
import org.ae4j.testkit.LatentSpaceContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A latent space with a logarithmic cost")
class LogLatentSpaceTest implements LatentSpaceContract {
  @Override
  public LatentSpace latentSpace() {
    return new SparseLatentSpace(3, Activation.LINEAR, Sparsity.log(0.5), Penalty.of(0.1));
  }
}
