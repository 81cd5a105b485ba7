package org.ae4j.denoising;

import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Blur of images by a camera that moves in a straight line while the shutter is open.
 *
 * @param length the way that a point of the picture travels, in pixels, at least 0
 * @param degrees the direction from the horizontal, anticlockwise
 */
record MotionBlur(double length, double degrees) implements Graded {
  MotionBlur {
    Setting.notNegative("the length of a motion blur", length);
    Setting.finite("the direction of a motion blur", degrees);
  }

  @Override
  public MotionBlur times(double factor) {
    return new MotionBlur(length * Severity.factor(factor), degrees);
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    Images images = Images.of(clean, "a motion blur");
    return length == 0 ? clean : images.restored(PointSpread.line(length, degrees).applied(images));
  }
}
