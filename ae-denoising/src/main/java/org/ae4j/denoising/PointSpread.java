package org.ae4j.denoising;

import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * How one bright pixel is spread over its surroundings: non-negative weights of sum 1 on a square
 * of odd side. Beyond the edges of an image its outermost pixels go on.
 */
final class PointSpread {
  /** Samples per pixel and axis while a spread is drawn. */
  private static final int FINENESS = 16;

  private final int reach;
  private final double[][] weights;

  private PointSpread(double extent) {
    this.reach = (int) Math.ceil(extent);
    this.weights = new double[2 * reach + 1][2 * reach + 1];
  }

  /**
   * Returns the spread along a straight line through the centre.
   *
   * @param length in pixels
   * @param degrees from the horizontal, anticlockwise
   */
  static PointSpread line(double length, double degrees) {
    PointSpread spread = new PointSpread(length / 2 + 1);
    int samples = Math.max(1, (int) Math.ceil(length * FINENESS));
    double angle = Math.toRadians(degrees);
    for (int i = 0; i < samples; i++) {
      double along = length * ((i + 0.5) / samples - 0.5);
      spread.put(-along * Math.sin(angle), along * Math.cos(angle));
    }
    return spread.normalised();
  }

  /** Returns the spread over a disc of a radius in pixels: that of a lens out of focus. */
  static PointSpread disc(double radius) {
    PointSpread spread = new PointSpread(radius + 1);
    int across = Math.max(1, (int) Math.ceil(2 * radius * FINENESS));
    for (int i = 0; i < across * across; i++) {
      double y = radius * (2 * (i / across + 0.5) / across - 1);
      double x = radius * (2 * (i % across + 0.5) / across - 1);
      if (y * y + x * x <= radius * radius) {
        spread.put(y, x);
      }
    }
    return spread.normalised();
  }

  /** Adds light at a point, shared among the four pixels around it. */
  private void put(double y, double x) {
    int top = (int) Math.floor(y);
    int left = (int) Math.floor(x);
    double down = y - top;
    double right = x - left;
    weights[reach + top][reach + left] += (1 - down) * (1 - right);
    weights[reach + top][reach + left + 1] += (1 - down) * right;
    weights[reach + top + 1][reach + left] += down * (1 - right);
    weights[reach + top + 1][reach + left + 1] += down * right;
  }

  private PointSpread normalised() {
    double sum = 0;
    for (double[] row : weights) {
      for (double weight : row) {
        sum += weight;
      }
    }
    for (double[] row : weights) {
      for (int i = 0; i < row.length; i++) {
        row[i] /= sum;
      }
    }
    return this;
  }

  /**
   * Spreads every pixel: one product filters each row by every row of the weights, a second one
   * adds what rows give each other.
   *
   * @return {@code [batch, height, width, channels]}
   */
  Tensor applied(Images images) {
    int side = weights.length;
    int height = images.height();
    int width = images.width();
    Shape byChannel = images.pixels().transpose(0, 3, 1, 2).shape();
    long planes = byChannel.extent(0) * byChannel.extent(1);
    Tensor filtered =
        images
            .pixels()
            .transpose(0, 3, 1, 2)
            .reshape(Shape.of(planes * height, width))
            .matmul(rowFilters(width).tensor())
            .reshape(Shape.of(planes, (long) height * side, width))
            .transpose(0, 2, 1)
            .reshape(Shape.of(planes * width, (long) height * side));
    return filtered
        .matmul(rowSums(height).tensor())
        .reshape(Shape.of(planes, width, height))
        .transpose(0, 2, 1)
        .reshape(byChannel)
        .transpose(0, 2, 3, 1);
  }

  /** Column {@code s · width + j} gives pixel {@code j} of a row filtered by weights of row s. */
  private Matrix rowFilters(int width) {
    return Matrix.of(
        width,
        weights.length * width,
        (from, column) -> {
          double sum = 0;
          for (int dx = -reach; dx <= reach; dx++) {
            int seen = Math.max(0, Math.min(width - 1, column % width + dx));
            // Light that lands at j came from j - dx: weights are read backwards.
            sum += seen == from ? weights[column / width][reach - dx] : 0;
          }
          return sum;
        });
  }

  /** Row {@code i · side + s} is 1 for the row of the result that gets row i by weights' row s. */
  private Matrix rowSums(int height) {
    int side = weights.length;
    return Matrix.of(
        height * side,
        height,
        (row, to) -> {
          int seen = Math.max(0, Math.min(height - 1, to + reach - row % side));
          return seen == row / side ? 1 : 0;
        });
  }
}
