package org.ae4j.denoising;

import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * A batch of images, with or without a channel axis, seen as {@code [batch, height, width,
 * channels]}.
 *
 * @param pixels that view
 * @param given the shape in which they came
 */
record Images(Tensor pixels, Shape given) {
  /**
   * Views a batch as images.
   *
   * @param who what needs images, for the message
   * @throws ShapeException if examples are not {@code [height, width]} or {@code [height, width,
   *     channels]}
   */
  static Images of(Tensor batch, String who) {
    Shape shape = batch.shape();
    if (shape.rank() == 4) {
      return new Images(batch, shape);
    }
    if (shape.rank() != 3) {
      throw new ShapeException(
          who
              + " needs images, [height, width] or [height, width, channels], but the examples"
              + " have shape "
              + shape.example()
              + "; give the data its image shape with Samples.reshape");
    }
    Shape channelled = Shape.of(shape.extent(0), shape.extent(1), shape.extent(2), 1);
    return new Images(batch.reshape(channelled), shape);
  }

  /** Returns pixels in the shape in which the images came. */
  Tensor restored(Tensor changed) {
    return changed.reshape(given);
  }

  int height() {
    return Math.toIntExact(pixels.shape().extent(1));
  }

  int width() {
    return Math.toIntExact(pixels.shape().extent(2));
  }

  /** Returns a shape of one number per image, repeating to all of them. */
  Shape onePerImage() {
    return Extents.onePerExample(pixels.shape());
  }

  /** Returns a severity of every example so that it repeats to the pixels. */
  Tensor repeating(Tensor severity) {
    return severity.shape().rank() == 0 ? severity : severity.reshape(onePerImage());
  }

  /** Returns the row of every pixel, shape {@code [height, 1, 1]}. */
  Tensor rows() {
    return Functions.values(Shape.of(height(), 1, 1), counted(height()));
  }

  /** Returns the column of every pixel, shape {@code [width, 1]}. */
  Tensor columns() {
    return Functions.values(Shape.of(width(), 1), counted(width()));
  }

  private static double[] counted(int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = i;
    }
    return numbers;
  }

  /**
   * Returns {@code vertical · image · horizontalᵀ} of every channel of every image.
   *
   * @param image shape {@code [batch, height, width, channels]}
   * @param vertical acts on columns of pixels
   * @param horizontal acts on rows of pixels
   */
  static Tensor transformed(Tensor image, Matrix vertical, Matrix horizontal) {
    Tensor byChannel = image.transpose(0, 3, 1, 2);
    Tensor across = alongLast(byChannel, horizontal).transpose(0, 1, 3, 2);
    return alongLast(across, vertical).transpose(0, 3, 2, 1);
  }

  /** Returns a matrix applied to every row along the last axis. */
  private static Tensor alongLast(Tensor x, Matrix matrix) {
    Shape shape = x.shape();
    long others = shape.size() / shape.extent(-1);
    Tensor rows = x.reshape(Shape.of(others, shape.extent(-1)));
    return rows.matmulTransposed(matrix.tensor()).reshape(shape.with(-1, matrix.rows()));
  }
}
