package org.ae4j.denoising;

import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Multiplies every number by 1 plus normal noise, as coherent light does: mean {@code x}, variance
 * {@code (severity · x)²}.
 *
 * @param standardDeviation of the factor, without unit, at least 0
 */
record Speckle(Severity standardDeviation) implements Graded {
  Speckle {
    standardDeviation.requireWithin("the standard deviation of speckle", 0, Double.MAX_VALUE);
  }

  @Override
  public Speckle times(double factor) {
    return new Speckle(standardDeviation.times(factor, Double.MAX_VALUE));
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    if (standardDeviation.alwaysZero()) {
      return clean;
    }
    Tensor noise = scope.noise("noise", clean.shape(), Distribution.NORMAL);
    return clean.add(clean.mul(noise.mul(standardDeviation.of(clean, scope))));
  }
}
