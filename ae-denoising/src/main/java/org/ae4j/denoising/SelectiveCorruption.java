package org.ae4j.denoising;

import org.ae4j.core.Corruption;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * A corruption that replaces some numbers and leaves the others alone. What it touched cannot be
 * seen from the result alone: a black pixel hidden by black is hidden all the same.
 */
public interface SelectiveCorruption extends Corruption {
  /**
   * Returns the damaged input and what was touched.
   *
   * @param clean shape {@code [batch, …example]}
   * @param scope where the noise comes from
   */
  Damage damage(Tensor clean, Scope scope);

  @Override
  default Tensor corrupt(Tensor clean, Scope scope) {
    return damage(clean, scope).corrupted();
  }
}
