package org.ae4j.core.graph;

import org.ae4j.core.ShapeException;

/**
 * A window that moves over the second and third axis of {@code [batch, height, width, channels]}. A
 * signal is an image of height 1.
 *
 * @param vertical how it moves along the height
 * @param horizontal how it moves along the width
 */
public record Window(WindowAxis vertical, WindowAxis horizontal) {
  /** Returns a square window with the same padding on all sides. */
  public static Window square(int size, int stride, int padding) {
    WindowAxis axis = new WindowAxis(size, stride, 1, padding, padding);
    return new Window(axis, axis);
  }

  /** Returns how many places the window looks at. */
  public int taps() {
    return Math.multiplyExact(vertical.size(), horizontal.size());
  }

  /** Returns the window that turns the other way; see {@link WindowAxis#flipped}. */
  public Window flipped() {
    return new Window(vertical.flipped(), horizontal.flipped());
  }

  /**
   * Returns for every place of an image which place of its window it is, shape {@code [1, height,
   * width, 1]}.
   *
   * @throws ShapeException if windows overlap or leave gaps, so that a place has not just one
   */
  Tensor places(long height, long width) {
    int[] rows = vertical.places(height);
    int[] columns = horizontal.places(width);
    double[] numbers = new double[rows.length * columns.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] =
          (double) rows[i / columns.length] * horizontal.size() + columns[i % columns.length];
    }
    return Functions.values(Shape.of(1, height, width, 1), numbers);
  }

  boolean padded() {
    return vertical.padded() || horizontal.padded();
  }

  /**
   * Returns the shape of what the window gives.
   *
   * @param input shape {@code [batch, height, width, channels]}
   * @param channels of the result
   * @throws ShapeException if the window does not fit
   */
  public Shape results(Shape input, long channels) {
    requireImages(input);
    return Shape.of(
        input.extent(0),
        vertical.results(input.extent(1)),
        horizontal.results(input.extent(2)),
        channels);
  }

  static void requireImages(Shape input) {
    if (input.rank() != 4 || input.example().dependsOnBatch()) {
      throw new ShapeException(
          "a window moves over [batch, height, width, channels], but was given " + input);
    }
  }

  /** One place that the window looks at, none of them in the padding. */
  @FunctionalInterface
  interface Visitor {
    /**
     * Called for every place.
     *
     * @param result number of the result, counted over batch, height and width
     * @param tap number of the place within the window
     * @param place number of the place in the input, counted over batch, height and width
     */
    void visit(int result, int tap, int place);
  }

  /**
   * Visits what every window looks at, in row-major order of results, then of places.
   *
   * @param input extents {@code [batch, height, width, …]}
   * @param results extents {@code [batch, height, width, …]}
   */
  void forEach(int[] input, int[] results, Visitor visitor) {
    int result = 0;
    for (int n = 0; n < results[0]; n++) {
      for (int i = 0; i < results[1]; i++) {
        for (int j = 0; j < results[2]; j++) {
          look(input, n, i, j, result++, visitor);
        }
      }
    }
  }

  private void look(int[] input, int n, int i, int j, int result, Visitor visitor) {
    for (int tap = 0; tap < taps(); tap++) {
      int y = place(vertical, i, tap / horizontal.size());
      int x = place(horizontal, j, tap % horizontal.size());
      if (y >= 0 && y < input[1] && x >= 0 && x < input[2]) {
        visitor.visit(result, tap, (n * input[1] + y) * input[2] + x);
      }
    }
  }

  private static int place(WindowAxis axis, int result, int tap) {
    return result * axis.stride() - axis.before() + tap * axis.dilation();
  }
}
