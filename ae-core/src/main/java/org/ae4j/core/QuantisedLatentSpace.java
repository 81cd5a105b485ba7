package org.ae4j.core;

import org.ae4j.core.graph.Tensor;

/** A latent space with so many codes for every place, such as the vectors of a codebook. */
public interface QuantisedLatentSpace extends LatentSpace {
  /** Returns how many codes a place may have; a whole number, perhaps too large for a long. */
  double codes();

  /**
   * Replaces any numbers by the nearest code, as a decoder knows no others: what was drawn or mixed
   * of codes is none as a rule.
   *
   * @param numbers shape {@code [batch, …code]}
   * @param scope where the weights and states live
   * @return same shape
   */
  Tensor nearest(Tensor numbers, Scope scope);
}
