package org.ae4j.denoising;

import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Lower resolution at the same size: every square block of an image becomes its mean. Blocks at the
 * right and lower edges may be smaller.
 *
 * @param factor the side of a block in pixels, at least 1; 1 changes nothing
 */
record Downsampling(int factor) implements Graded {
  Downsampling {
    Setting.atLeast("the factor of downsampling", 1, factor);
  }

  @Override
  public Downsampling times(double by) {
    return new Downsampling(Math.max(1, Setting.rounded(factor, by)));
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    Images images = Images.of(clean, "downsampling");
    if (factor == 1) {
      return clean;
    }
    Matrix down = Matrix.blockMeans(images.height(), factor);
    Matrix across = Matrix.blockMeans(images.width(), factor);
    return images.restored(Images.transformed(images.pixels(), down, across));
  }
}
