package org.ae4j.evaluation.use;

import java.util.Optional;
import org.ae4j.data.Dataset;

/** A kind of damage, to see who clears it. */
@FunctionalInterface
public interface Damaging {
  /**
   * Returns damaged copies of examples, in their order; empty where the damage does not suit
   * examples of their shape.
   *
   * @param seed names the random numbers
   */
  Optional<float[][]> damaged(Dataset clean, long seed);
}
