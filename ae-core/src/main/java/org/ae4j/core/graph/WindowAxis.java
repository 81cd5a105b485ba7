package org.ae4j.core.graph;

import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.ShapeException;

/**
 * How a window lies and moves along one axis.
 *
 * @param size how many places it looks at, at least 1
 * @param stride how far it moves from one result to the next, at least 1
 * @param dilation how far apart the places are, at least 1
 * @param before zeros (for maxima: nothing) put before the axis; less than the window's reach
 * @param after the same behind it
 */
public record WindowAxis(int size, int stride, int dilation, int before, int after) {
  public WindowAxis {
    if (size < 1 || stride < 1 || dilation < 1) {
      throw new ConfigurationException(
          "size, stride and dilation of a window must be at least 1, but were %d, %d and %d"
              .formatted(size, stride, dilation));
    }
    int reach = Math.addExact(Math.multiplyExact(size - 1, dilation), 1);
    if (before < 0 || after < 0 || before >= reach || after >= reach) {
      throw new ConfigurationException(
          "padding must be at least 0 and less than the window's reach %d, but was %d before and %d"
                  .formatted(reach, before, after)
              + " after");
    }
  }

  /** Returns the window that looks at one place and moves by one: nothing happens on its axis. */
  public static WindowAxis single() {
    return valid(1, 1, 1);
  }

  /** Returns a window without padding. */
  public static WindowAxis valid(int size, int stride, int dilation) {
    return new WindowAxis(size, stride, dilation, 0, 0);
  }

  /**
   * Returns a window with as little padding as gives {@code ceil(extent / stride)} results, an odd
   * zero behind.
   *
   * @param extent of the axis it moves over
   */
  public static WindowAxis same(long extent, int size, int stride, int dilation) {
    long results = (extent - 1) / stride + 1;
    long reach = (size - 1L) * dilation + 1;
    int missing = Math.toIntExact(Math.max(0, (results - 1) * stride + reach - extent));
    return new WindowAxis(size, stride, dilation, missing / 2, missing - missing / 2);
  }

  /** Returns how many places lie from the window's first to its last. */
  public int reach() {
    return (size - 1) * dilation + 1;
  }

  /**
   * Returns how many results the window gives on an axis.
   *
   * @throws ShapeException if it does not fit once, with the arithmetic
   */
  public long results(long extent) {
    long room = extent + before + after - reach();
    if (room < 0) {
      throw new ShapeException(
          "a window of %d places, %d apart, reaches over (%d - 1)·%d + 1 = %d, but the axis has"
                  .formatted(size, dilation, size, dilation, reach())
              + " %d + %d + %d = %d; use a smaller window or more padding"
                  .formatted(before, extent, after, before + extent + after));
    }
    return room / stride + 1;
  }

  /** Returns the window that turns the other way: it undoes where this one moves by one. */
  public WindowAxis flipped() {
    return new WindowAxis(size, stride, dilation, reach() - 1 - before, reach() - 1 - after);
  }

  /** Returns for every place of an axis which place of its window it is, from 0. */
  int[] places(long extent) {
    if (stride != size || dilation != 1) {
      throw new ShapeException(
          "switches need windows that lie side by side, but these have a size of %d, a stride of %d"
                  .formatted(size, stride)
              + " and a dilation of %d; let size and stride be equal".formatted(dilation));
    }
    return IntStream.range(0, Math.toIntExact(extent)).map(i -> (i + before) % size).toArray();
  }

  boolean padded() {
    return before > 0 || after > 0;
  }
}
