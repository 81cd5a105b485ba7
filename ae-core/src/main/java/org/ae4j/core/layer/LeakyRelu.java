package org.ae4j.core.layer;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Initialiser;
import org.ae4j.core.graph.Tensor;

/**
 * The positive part plus a share of the negative one; its derivative at 0 is 1. Maas, Hannun and Ng
 * (2013), Rectifier nonlinearities improve neural network acoustic models, section 2.
 *
 * @param slope the share, from 0 to below 1
 */
record LeakyRelu(double slope) implements Activation {
  LeakyRelu {
    if (!(slope >= 0 && slope < 1)) {
      throw new ConfigurationException("slope must be at least 0 and below 1, but was " + slope);
    }
  }

  @Override
  public Tensor apply(Tensor x) {
    return x.maximum(x.mul(slope));
  }

  @Override
  public Initialiser initialiser() {
    return Initialiser.heNormal(slope);
  }

  @Override
  public String label() {
    return "leaky-relu";
  }
}
