package org.ae4j.denoising;

import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Tensor;

/**
 * Straight scratches through images, from edge to edge: each passes through a random point in a
 * random direction, and covers a pixel by as much as it overlaps it.
 *
 * @param count scratches per image, at least 0
 * @param width of a scratch in pixels, above 0
 * @param value what a scratch shows
 */
record Scratches(int count, double width, double value) implements Graded {
  Scratches {
    Setting.atLeast("the number of scratches", 0, count);
    Setting.within("the width of scratches", width, Double.MIN_VALUE, Double.MAX_VALUE);
    Setting.finite("the value of scratches", value);
  }

  @Override
  public Scratches times(double factor) {
    return new Scratches(Setting.rounded(count, factor), width, value);
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    Images images = Images.of(clean, "scratching");
    Tensor damaged = images.pixels();
    for (int i = 1; i <= count; i++) {
      Tensor cover = cover(images, scope.child("scratch" + i));
      damaged = Damage.chosen(cover, Tensor.constant(value), damaged);
    }
    return images.restored(damaged);
  }

  /** Returns how much of every pixel a line covers, by the pixel's distance from it. */
  private Tensor cover(Images images, Scope scope) {
    Tensor angle = unit("angle", images, scope).mul(Math.PI);
    Tensor y = images.rows().sub(unit("y", images, scope).mul(images.height()).sub(0.5));
    Tensor x = images.columns().sub(unit("x", images, scope).mul(images.width()).sub(0.5));
    Tensor distance = y.mul(angle.cos()).sub(x.mul(angle.sin())).abs();
    return Functions.clip(distance.rsub(width / 2 + 0.5), 0, Math.min(1, width));
  }

  private static Tensor unit(String name, Images images, Scope scope) {
    return scope.noise(name, images.onePerImage(), Distribution.UNIFORM);
  }
}
