package org.ae4j.denoising;

import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Images darker towards their corners: every pixel is multiplied by {@code 1 - strength · r²},
 * where r is the distance from the centre, 1 at the corners.
 *
 * @param strength from 0, none, to 1, black corners
 */
record Vignetting(Severity strength) implements Graded {
  Vignetting {
    strength.requireWithin("the strength of vignetting", 0, 1);
  }

  @Override
  public Vignetting times(double factor) {
    return new Vignetting(strength.times(factor, 1));
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    Images images = Images.of(clean, "vignetting");
    if (strength.alwaysZero()) {
      return clean;
    }
    double middle = (images.height() - 1) / 2.0;
    double centre = (images.width() - 1) / 2.0;
    double corner = Math.max(middle * middle + centre * centre, Double.MIN_NORMAL);
    Tensor squared =
        images.rows().sub(middle).square().add(images.columns().sub(centre).square()).div(corner);
    Tensor light = images.repeating(strength.of(clean, scope)).mul(squared).rsub(1);
    return images.restored(images.pixels().mul(light));
  }
}
