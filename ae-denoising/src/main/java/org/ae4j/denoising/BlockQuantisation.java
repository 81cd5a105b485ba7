package org.ae4j.denoising;

import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * The loss of JPEG compression: the cosine transform of every 8×8 block is rounded to multiples of
 * steps that grow with frequency. Steps are those of the luminance table of ITU-T T.81 (1992), <a
 * href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">annex K.1</a>, for every channel alike.
 * Pixels from 0 to 1 stand for bytes from 0 to 255; results may lie a little outside. Edges that do
 * not fill a block are continued by their last pixels.
 *
 * @param strength what the table is multiplied by: 1 is JPEG quality 50; at least 0
 */
record BlockQuantisation(Severity strength) implements Graded {
  private static final int BLOCK = 8;
  private static final double WHITE = 255;

  /** Keeps steps above 0 where a severity that varies reaches 0; those images stay as they are. */
  private static final double LEAST = 1e-3;

  private static final int[] LUMINANCE = {
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
    14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113,
    92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99
  };

  BlockQuantisation {
    strength.requireWithin("the strength of block quantisation", 0, Double.MAX_VALUE);
  }

  /**
   * Returns the strength of a quality as JPEG encoders count it.
   *
   * @param quality from 1 to 100; 100 is no loss at all here
   */
  static double strength(int quality) {
    Setting.within("JPEG quality", quality, 1, 100);
    return quality < 50 ? 50.0 / quality : 2 - quality / 50.0;
  }

  @Override
  public BlockQuantisation times(double factor) {
    return new BlockQuantisation(strength.times(factor, Double.MAX_VALUE));
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    Images images = Images.of(clean, "block quantisation");
    if (strength.alwaysZero()) {
      return clean;
    }
    Matrix down = transform(images.height());
    Matrix across = transform(images.width());
    Tensor factor = images.repeating(strength.of(clean, scope));
    Tensor steps = table(down.rows(), across.rows()).mul(factor.maximum(Tensor.constant(LEAST)));
    Tensor bytes = images.pixels().mul(WHITE).sub((WHITE + 1) / 2);
    Tensor coefficients = Images.transformed(bytes, down, across);
    Tensor rounded = Functions.floor(coefficients.div(steps).add(0.5)).mul(steps);
    Tensor back =
        Images.transformed(rounded, inverse(images.height()), inverse(images.width()))
            .add((WHITE + 1) / 2)
            .div(WHITE);
    return images.restored(Damage.chosen(factor.step(), back, images.pixels()));
  }

  private static int blocks(int size) {
    return (size + BLOCK - 1) / BLOCK;
  }

  private static Matrix transform(int size) {
    int full = blocks(size) * BLOCK;
    return Matrix.blockwise(Matrix.cosines(BLOCK), blocks(size))
        .times(Matrix.lengthening(size, full));
  }

  private static Matrix inverse(int size) {
    int full = blocks(size) * BLOCK;
    return Matrix.shortening(full, size)
        .times(Matrix.blockwise(Matrix.cosines(BLOCK).transposed(), blocks(size)));
  }

  /** Returns the step of every coefficient, shape {@code [height, width, 1]}. */
  private static Tensor table(int height, int width) {
    double[] steps = new double[height * width];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = LUMINANCE[i / width % BLOCK * BLOCK + i % width % BLOCK];
    }
    return Functions.values(Shape.of(height, width, 1), steps);
  }
}
