package org.ae4j.denoising;

import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Horizontal stripes in images: every row of pixels is shifted by a normal number of its own, as by
 * a sensor that reads row by row.
 *
 * @param standardDeviation of the shifts in units of the data, at least 0
 */
record Stripes(Severity standardDeviation) implements Graded {
  Stripes {
    standardDeviation.requireWithin("the standard deviation of stripes", 0, Double.MAX_VALUE);
  }

  @Override
  public Stripes times(double factor) {
    return new Stripes(standardDeviation.times(factor, Double.MAX_VALUE));
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    Images images = Images.of(clean, "striping");
    if (standardDeviation.alwaysZero()) {
      return clean;
    }
    Tensor shifts =
        scope.noise("rows", images.onePerImage().with(1, images.height()), Distribution.NORMAL);
    Tensor strength = images.repeating(standardDeviation.of(clean, scope));
    return images.restored(images.pixels().add(shifts.mul(strength)));
  }
}
