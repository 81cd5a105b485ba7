package org.ae4j.core.engine;

import org.ae4j.core.graph.Shape;

/**
 * What the filters of a convolution see, as a matrix: a convolution becomes a product of matrices.
 * Holds some images at a time, few enough to stay in the cache.
 */
sealed interface Columns permits PlaceColumns, TapColumns {
  /** A megabyte: half of a second-level cache. */
  int MOST = 1 << 18;

  /** Returns the layout that is faster for a geometry. */
  static Columns of(ConvolutionGeometry geometry) {
    return geometry.thinIn() ? new TapColumns(geometry) : new PlaceColumns(geometry);
  }

  /** Returns how many images a matrix holds. */
  static int images(ConvolutionGeometry geometry) {
    int perImage = Shape.count(geometry.positions(), geometry.taps());
    return Math.max(1, Math.min(geometry.batch(), MOST / perImage));
  }

  /** Returns new memory for a matrix. */
  static Storage memory(ConvolutionGeometry geometry) {
    int perImage = geometry.positions() * geometry.taps();
    return Storage.of(Shape.count(images(geometry), perImage));
  }

  /** Returns how many images fit. */
  int images();

  /** Returns the matrix. */
  Storage matrix();

  /** Returns whether the matrix has a row per tap, {@code [taps, results]}, or the transpose. */
  boolean byTap();

  /** Returns the layout's name, for a plan that explains itself. */
  default String call() {
    return byTap() ? "by tap" : "by place";
  }

  /** Writes what filters see of some images into the matrix. */
  void gather(Storage from, int first, int count);

  /** Adds what the matrix holds to where the filters saw it; images are overwritten. */
  void scatter(Storage to, int first, int count);
}
