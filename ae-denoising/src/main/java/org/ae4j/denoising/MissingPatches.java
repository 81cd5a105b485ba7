package org.ae4j.denoising;

import java.util.Objects;
import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Hides whole squares of images: the image is cut into a grid of patches, and each is hidden
 * independently with the same probability, in all channels. He et al. (2022), <a
 * href="https://arxiv.org/abs/2111.06377">Masked autoencoders are scalable vision learners</a>,
 * which hides a fixed number instead.
 *
 * @param side of a patch in pixels, at least 1; patches at the right and lower edges may be smaller
 * @param fraction the probability, from 0 to 1
 * @param fill what takes the place of hidden pixels
 */
record MissingPatches(int side, Severity fraction, Fill fill)
    implements SelectiveCorruption, Graded {
  MissingPatches {
    Setting.atLeast("the side of missing patches", 1, side);
    fraction.requireWithin("the fraction of missing patches", 0, 1);
    Objects.requireNonNull(fill, "fill");
  }

  @Override
  public MissingPatches times(double factor) {
    return new MissingPatches(side, fraction.times(factor, 1), fill);
  }

  @Override
  public Damage damage(Tensor clean, Scope scope) {
    Images images = Images.of(clean, "hiding patches");
    if (fraction.alwaysZero()) {
      return Damage.none(clean);
    }
    long down = (images.height() + side - 1) / side;
    long across = (images.width() + side - 1) / side;
    Shape grid = images.onePerImage().with(1, down).with(2, across);
    Tensor unit = scope.noise("mask", grid, Distribution.UNIFORM);
    Tensor hidden = images.repeating(fraction.of(clean, scope)).greaterThan(unit);
    Tensor marks =
        enlarged(hidden, down, across)
            .slice(1, 0, images.height())
            .slice(2, 0, images.width())
            .broadcast(images.pixels().shape());
    return Damage.replacing(clean, images.restored(marks), fill.of(clean, scope));
  }

  private Tensor enlarged(Tensor grid, long down, long across) {
    long batch = grid.shape().extent(0);
    return grid.reshape(Shape.of(batch, down, 1, across, 1))
        .broadcast(Shape.of(batch, down, side, across, side))
        .reshape(Shape.of(batch, down * side, across * side, 1));
  }
}
