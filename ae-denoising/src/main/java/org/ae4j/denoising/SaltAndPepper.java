package org.ae4j.denoising;

import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Sets every number with some probability to the darkest or the brightest value, each half the
 * time.
 *
 * @param fraction the probability of either, from 0 to 1
 * @param pepper the darkest value
 * @param salt the brightest value
 */
record SaltAndPepper(Severity fraction, double pepper, double salt)
    implements SelectiveCorruption, Graded {
  SaltAndPepper {
    fraction.requireWithin("the fraction of salt and pepper", 0, 1);
    Setting.finite("pepper", pepper);
    Setting.finite("salt", salt);
  }

  @Override
  public SaltAndPepper times(double factor) {
    return new SaltAndPepper(fraction.times(factor, 1), pepper, salt);
  }

  @Override
  public Damage damage(Tensor clean, Scope scope) {
    if (fraction.alwaysZero()) {
      return Damage.none(clean);
    }
    Tensor unit = scope.noise("mask", clean.shape(), Distribution.UNIFORM);
    Tensor bound = fraction.of(clean, scope);
    Tensor darkened = bound.mul(0.5).greaterThan(unit);
    Tensor grains = darkened.mul(pepper - salt).add(salt);
    return Damage.replacing(clean, bound.greaterThan(unit), grains);
  }
}
