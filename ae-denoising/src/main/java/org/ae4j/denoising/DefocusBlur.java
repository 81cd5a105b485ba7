package org.ae4j.denoising;

import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Blur of images by a lens out of focus, which spreads every point over a disc.
 *
 * @param radius of the disc, in pixels, at least 0
 */
record DefocusBlur(double radius) implements Graded {
  DefocusBlur {
    Setting.notNegative("the radius of a defocus blur", radius);
  }

  @Override
  public DefocusBlur times(double factor) {
    return new DefocusBlur(radius * Severity.factor(factor));
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    Images images = Images.of(clean, "a defocus blur");
    return radius == 0 ? clean : images.restored(PointSpread.disc(radius).applied(images));
  }
}
