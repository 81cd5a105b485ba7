package org.ae4j.denoising;

import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Tensor;

/**
 * Photon noise: {@code severity²} times a Poisson count of mean {@code x / severity²}, which has
 * mean {@code x} and variance {@code severity² · x}. Where more than {@value #FEW} photons are
 * expected, a normal number of the same mean and variance stands for the count. Numbers below 0
 * carry no light and stay as they are.
 *
 * @param atWhite the standard deviation where the clean number is 1: one over the square root of
 *     the photons counted there; at least 0
 */
record ShotNoise(Severity atWhite) implements Graded {
  /** Every count has its cost, and from here on the normal approximation is near. */
  static final int FEW = 20;

  /**
   * The rarest millionth of counts, which is higher where {@value #FEW} are expected, is cut off.
   */
  private static final int MOST = 46;

  /** Above it, single precision hardly tells sums of probabilities from 1. */
  private static final double CERTAIN = 1 - 1e-6;

  /** Below it there is no noise to speak of, only division by nearly 0. */
  private static final double LEAST_PHOTON = 1e-20;

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
    Tensor deviation = atWhite.of(clean, scope);
    Tensor light = clean.relu();
    Tensor many = clean.add(light.sqrt().mul(noise.mul(deviation)));
    Tensor photon = deviation.square();
    Tensor expected = light.div(photon.maximum(Tensor.constant(LEAST_PHOTON)));
    Tensor counted = count(expected.minimum(Tensor.constant(FEW)), noise).mul(photon);
    Tensor scarce = Tensor.constant(FEW).greaterThan(expected);
    return Damage.chosen(scarce, clean.sub(light).add(counted), many);
  }

  /** Returns the Poisson counts at whose rank among all the normal numbers are. */
  private static Tensor count(Tensor expected, Tensor normal) {
    Tensor rank = Functions.erf(normal.mul(Math.sqrt(0.5))).mul(0.5).add(0.5);
    Tensor unit = rank.minimum(Tensor.constant(CERTAIN));
    Tensor probability = expected.negate().exp();
    Tensor sum = probability;
    Tensor count = unit.greaterThan(sum);
    for (int photons = 1; photons < MOST; photons++) {
      probability = probability.mul(expected).div(photons);
      sum = sum.add(probability);
      count = count.add(unit.greaterThan(sum));
    }
    return count;
  }
}
