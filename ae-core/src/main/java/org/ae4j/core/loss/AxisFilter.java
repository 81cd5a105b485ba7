package org.ae4j.core.loss;

import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * A small filter that runs along both axes of images, where it fits whole. Each run is a product
 * with a known band matrix.
 *
 * @param taps the filter's weights
 * @param stride how far it moves from one result to the next
 */
record AxisFilter(double[] taps, int stride) {
  /** Returns the samples of a normal density, brought to sum 1. */
  static AxisFilter gaussian(int size, double standardDeviation) {
    double[] taps = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double distance = (i - (size - 1) / 2.0) / standardDeviation;
      taps[i] = Math.exp(-distance * distance / 2);
      sum += taps[i];
    }
    for (int i = 0; i < size; i++) {
      taps[i] /= sum;
    }
    return new AxisFilter(taps, 1);
  }

  /** Returns the average of neighbours, which halves an axis; an odd last element is left out. */
  static AxisFilter halving() {
    return new AxisFilter(new double[] {0.5, 0.5}, 2);
  }

  /** Returns how many results an axis gives. */
  long results(long extent) {
    return (extent - taps.length) / stride + 1;
  }

  /**
   * Filters images along both axes, which change places.
   *
   * @param images shape {@code [batch, maps, height, width]}
   * @return shape {@code [batch, maps, results(width), results(height)]}
   */
  Tensor apply(Tensor images) {
    Tensor once = alongLastAxis(images).transpose(0, 1, 3, 2);
    return alongLastAxis(once);
  }

  private Tensor alongLastAxis(Tensor images) {
    long extent = images.shape().extent(-1);
    long rows = images.shape().size() / extent;
    Tensor filtered = images.reshape(Shape.of(rows, extent)).matmul(band(extent));
    return filtered.reshape(images.shape().with(-1, results(extent)));
  }

  private Tensor band(long extent) {
    int columns = Math.toIntExact(results(extent));
    double[] values = new double[Math.toIntExact(extent) * columns];
    for (int column = 0; column < columns; column++) {
      for (int i = 0; i < taps.length; i++) {
        values[(column * stride + i) * columns + column] = taps[i];
      }
    }
    return Functions.values(Shape.of(extent, columns), values);
  }
}
