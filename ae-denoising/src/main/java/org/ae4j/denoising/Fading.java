package org.ae4j.denoising;

import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Loss of contrast: {@code x + strength · (paper - x)}, as dyes bleach until the paper shows.
 *
 * @param strength from 0, as new, to 1, where nothing is left
 * @param paper what is left then
 */
record Fading(Severity strength, double paper) implements Graded {
  Fading {
    strength.requireWithin("the strength of fading", 0, 1);
    Setting.finite("paper", paper);
  }

  @Override
  public Fading times(double factor) {
    return new Fading(strength.times(factor, 1), paper);
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    if (strength.alwaysZero()) {
      return clean;
    }
    return Damage.chosen(strength.of(clean, scope), Tensor.constant(paper), clean);
  }
}
