package org.ae4j.denoising;

import java.util.Objects;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Adds independent noise of mean 0 to every number.
 *
 * @param law what the noise follows
 * @param standardDeviation its standard deviation in units of the data, at least 0
 */
record AdditiveNoise(NoiseLaw law, Severity standardDeviation) implements Graded {
  AdditiveNoise {
    Objects.requireNonNull(law, "law");
    standardDeviation.requireWithin(
        "the standard deviation of additive noise", 0, Double.MAX_VALUE);
  }

  @Override
  public AdditiveNoise times(double factor) {
    return new AdditiveNoise(law, standardDeviation.times(factor, Double.MAX_VALUE));
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    if (standardDeviation.alwaysZero()) {
      return clean;
    }
    Tensor noise = law.draw(clean.shape(), scope);
    return clean.add(noise.mul(standardDeviation.of(clean, scope)));
  }
}
