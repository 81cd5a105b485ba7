package org.ae4j.denoising;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Corruption;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Tensor;

/**
 * Limits every number to a range, as a saturated sensor or amplifier does.
 *
 * @param lowest the least number that is left
 * @param highest the greatest number that is left
 */
record Clipping(double lowest, double highest) implements Corruption {
  Clipping {
    if (!(lowest < highest)) {
      throw new ConfigurationException(
          "clipping needs a lower and a higher limit, but was given %s and %s"
              .formatted(lowest, highest));
    }
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    return Functions.clip(clean, lowest, highest);
  }
}
