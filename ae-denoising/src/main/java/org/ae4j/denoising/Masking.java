package org.ae4j.denoising;

import java.util.Objects;
import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Hides every number independently with the same probability. Vincent et al. (2008), <a
 * href="https://doi.org/10.1145/1390156.1390294">Extracting and composing robust features with
 * denoising autoencoders</a>, where the fill is 0.
 *
 * @param fraction the probability, from 0 to 1
 * @param fill what takes the place of hidden numbers
 */
record Masking(Severity fraction, Fill fill) implements SelectiveCorruption, Graded {
  Masking {
    fraction.requireWithin("the masked fraction", 0, 1);
    Objects.requireNonNull(fill, "fill");
  }

  @Override
  public Masking times(double factor) {
    return new Masking(fraction.times(factor, 1), fill);
  }

  @Override
  public Damage damage(Tensor clean, Scope scope) {
    if (fraction.alwaysZero()) {
      return Damage.none(clean);
    }
    Tensor unit = scope.noise("mask", clean.shape(), Distribution.UNIFORM);
    Tensor hidden = fraction.of(clean, scope).greaterThan(unit);
    return Damage.replacing(clean, hidden, fill.of(clean, scope));
  }
}
