package org.ae4j.denoising;

import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Photon noise by its normal approximation: mean {@code x} and variance {@code severity² · x}, as a
 * Poisson count of mean {@code x / severity²} has after scaling by {@code severity²}. Both moments
 * are exact; unlike a count, the result is continuous and may fall below 0 where light is scarce.
 * Numbers below 0 carry no light and stay as they are.
 *
 * @param atWhite the standard deviation where the clean number is 1: one over the square root of
 *     the photons counted there; at least 0
 */
record ShotNoise(Severity atWhite) implements Graded {
  ShotNoise {
    atWhite.requireWithin("the standard deviation of shot noise at 1", 0, Double.MAX_VALUE);
  }

  @Override
  public ShotNoise times(double factor) {
    return new ShotNoise(atWhite.times(factor, Double.MAX_VALUE));
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    if (atWhite.alwaysZero()) {
      return clean;
    }
    Tensor noise = scope.noise("noise", clean.shape(), Distribution.NORMAL);
    Tensor root = clean.relu().sqrt();
    return clean.add(root.mul(noise.mul(atWhite.of(clean, scope))));
  }
}
