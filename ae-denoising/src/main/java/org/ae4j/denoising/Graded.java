package org.ae4j.denoising;

import java.util.List;
import org.ae4j.core.Corruption;

/** A corruption whose severity can be turned up and down, to see where a model gives up. */
public interface Graded extends Corruption {
  /**
   * Returns the same with its severity multiplied: by 0 for none, by 1 for the same. A fraction
   * stays at most 1, what is counted is rounded, and a severity that follows a schedule counts as
   * it ends.
   *
   * @param factor finite and at least 0
   */
  Corruption times(double factor);

  /** Returns any corruption with its severity multiplied, or as it is where it has none. */
  static Corruption scaled(Corruption corruption, double factor) {
    return corruption instanceof Graded graded ? graded.times(factor) : corruption;
  }

  /** Returns several corruptions, each with its severity multiplied. */
  static Corruption[] scaled(List<? extends Corruption> parts, double factor) {
    return parts.stream().map(part -> scaled(part, factor)).toArray(Corruption[]::new);
  }
}
