package org.ae4j.core.engine;

import org.ae4j.core.graph.Window;
import org.ae4j.core.graph.WindowAxis;

/**
 * The numbers of one convolution: a window over {@code batch} images of {@code height × width × in}
 * gives {@code rows × columns × out}.
 */
record ConvolutionGeometry(
    Window window, int batch, int height, int width, int in, int rows, int columns, int out) {
  /** Fewer channels than this are not worth a native convolution's blocks. */
  private static final int THIN = 8;

  static ConvolutionGeometry of(Window window, int[] images, int[] results) {
    return new ConvolutionGeometry(
        window, images[0], images[1], images[2], images[3], results[1], results[2], results[3]);
  }

  int[] images() {
    return new int[] {batch, height, width, in};
  }

  int[] results() {
    return new int[] {batch, rows, columns, out};
  }

  int[] filters() {
    return new int[] {window.vertical().size(), window.horizontal().size(), in, out};
  }

  /** Returns how many numbers a filter reads at once. */
  int taps() {
    return window.taps() * in;
  }

  /** Returns how many results there are per image. */
  int positions() {
    return rows * columns;
  }

  boolean movesByOne() {
    return window.vertical().stride() == 1 && window.horizontal().stride() == 1;
  }

  boolean thinIn() {
    return in < THIN;
  }

  boolean thinOut() {
    return out < THIN;
  }

  /**
   * Returns the convolution that leads back: from results to images, by filters turned around. It
   * undoes the geometry of one that moves by one.
   */
  ConvolutionGeometry flipped() {
    return new ConvolutionGeometry(window.flipped(), batch, rows, columns, out, height, width, in);
  }

  /**
   * Returns ND4J's padding mode: 0 for as much on both sides, 1 for "same", −1 for others. Its
   * oneDNN build cannot dilate windows.
   */
  int mode() {
    WindowAxis vertical = window.vertical();
    WindowAxis horizontal = window.horizontal();
    if (vertical.dilation() > 1 || horizontal.dilation() > 1) {
      return -1;
    }
    if (vertical.before() == vertical.after() && horizontal.before() == horizontal.after()) {
      return 0;
    }
    return same(vertical, height) && same(horizontal, width) ? 1 : -1;
  }

  /**
   * Returns whether the last window ends where the padding does. ND4J's transposed convolution is
   * fast for these alone, and more than ten times slower in "same" mode.
   */
  boolean exact() {
    return mode() == 0
        && exact(window.vertical(), height, rows)
        && exact(window.horizontal(), width, columns);
  }

  private static boolean exact(WindowAxis axis, int extent, int results) {
    return extent + 2 * axis.before() == (results - 1) * axis.stride() + axis.reach();
  }

  private static boolean same(WindowAxis axis, int extent) {
    return axis.equals(WindowAxis.same(extent, axis.size(), axis.stride(), axis.dilation()));
  }

  /** Returns the integer arguments that ND4J's convolutions and poolings begin with. */
  long[] arguments(long... more) {
    WindowAxis vertical = window.vertical();
    WindowAxis horizontal = window.horizontal();
    long[] all = new long[9 + more.length];
    all[0] = vertical.size();
    all[1] = horizontal.size();
    all[2] = vertical.stride();
    all[3] = horizontal.stride();
    all[4] = vertical.before();
    all[5] = horizontal.before();
    all[6] = vertical.dilation();
    all[7] = horizontal.dilation();
    all[8] = mode();
    System.arraycopy(more, 0, all, 9, more.length);
    return all;
  }
}
