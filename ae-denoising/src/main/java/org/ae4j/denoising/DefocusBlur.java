package org.ae4j.denoising;

import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Blur of images by a lens out of focus, which spreads every point over a disc.
 *
 * @param radius of the disc, in pixels, at least 0
 */
record DefocusBlur(Severity radius) implements Graded {
  DefocusBlur {
    radius.requireWithin("the radius of a defocus blur", 0, Double.MAX_VALUE);
  }

  @Override
  public DefocusBlur times(double factor) {
    return new DefocusBlur(radius.times(factor, Double.MAX_VALUE));
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    Images images = Images.of(clean, "a defocus blur");
    return radius.alwaysZero()
        ? clean
        : images.restored(
            new VariedSpread(radius, PointSpread::disc).applied(images, clean, scope));
  }
}
