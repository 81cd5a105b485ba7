package org.ae4j.denoising;

import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Gaussian blur of images by the discrete analogue of the Gaussian: Lindeberg (1990), <a
 * href="https://doi.org/10.1109/34.49051">Scale-space for discrete signals</a>. Its kernel is never
 * negative, has exactly the stated variance, and blurring twice adds variances. Light is mirrored
 * at the edges, so none is lost and the cosine transform makes the blur a factor per frequency:
 * {@code exp(-σ²(1 - cos ω))} along each axis.
 *
 * @param standardDeviation in pixels, at least 0
 */
record GaussianBlur(Severity standardDeviation) implements Graded {
  GaussianBlur {
    standardDeviation.requireWithin(
        "the standard deviation of a Gaussian blur", 0, Double.MAX_VALUE);
  }

  @Override
  public GaussianBlur times(double factor) {
    return new GaussianBlur(standardDeviation.times(factor, Double.MAX_VALUE));
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    Images images = Images.of(clean, "a Gaussian blur");
    if (standardDeviation.alwaysZero()) {
      return clean;
    }
    Matrix down = Matrix.cosines(images.height());
    Matrix across = Matrix.cosines(images.width());
    Tensor frequencies = Images.transformed(images.pixels(), down, across);
    Tensor variance = images.repeating(standardDeviation.of(clean, scope)).square();
    Tensor kept = variance.mul(decay(images)).negate().exp();
    Tensor blurred =
        Images.transformed(frequencies.mul(kept), down.transposed(), across.transposed());
    return images.restored(Damage.chosen(variance.step(), blurred, images.pixels()));
  }

  /** Returns {@code 2 - cos ω - cos ω'} of every frequency, shape {@code [height, width, 1]}. */
  private static Tensor decay(Images images) {
    int height = images.height();
    int width = images.width();
    double[] decay = new double[height * width];
    for (int i = 0; i < decay.length; i++) {
      decay[i] =
          2 - Math.cos(Math.PI * (i / width) / height) - Math.cos(Math.PI * (i % width) / width);
    }
    return Functions.values(Shape.of(height, width, 1), decay);
  }
}
