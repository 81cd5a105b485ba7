package org.ae4j.denoising;

import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Blur of images by a camera that moves in a straight line while the shutter is open.
 *
 * @param length the way that a point of the picture travels, in pixels, at least 0
 * @param degrees the direction from the horizontal, anticlockwise
 */
record MotionBlur(Severity length, double degrees) implements Graded {
  MotionBlur {
    length.requireWithin("the length of a motion blur", 0, Double.MAX_VALUE);
    Setting.finite("the direction of a motion blur", degrees);
  }

  @Override
  public MotionBlur times(double factor) {
    return new MotionBlur(length.times(factor, Double.MAX_VALUE), degrees);
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    Images images = Images.of(clean, "a motion blur");
    VariedSpread spread = new VariedSpread(length, pixels -> PointSpread.line(pixels, degrees));
    return length.alwaysZero() ? clean : images.restored(spread.applied(images, clean, scope));
  }
}
