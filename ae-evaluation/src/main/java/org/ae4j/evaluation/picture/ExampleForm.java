package org.ae4j.evaluation.picture;

import java.awt.Graphics2D;
import java.util.Arrays;
import org.ae4j.core.ConfigurationException;

/** How one example is drawn. Immutable. */
public abstract sealed class ExampleForm permits ImageForm, SignalForm, BarForm {
  /** Wider examples without further shape are more likely a signal than a table's row. */
  private static final int MOST_BARS = 64;

  private final int width;

  ExampleForm(int width) {
    this.width = width;
  }

  /**
   * Returns a form that suits a shape: an image for height and width with 1 or 3 channels or none,
   * bars for up to 64 features, and a signal for more and for what is {@link #overTime}.
   *
   * @param shape the extents of one example
   * @throws ConfigurationException if no form suits it
   */
  public static ExampleForm of(int... shape) {
    if (shape.length == 3 && (shape[2] == 1 || shape[2] == 3)) {
      return image(shape[0], shape[1], shape[2]);
    }
    if (shape.length == 2) {
      return overTime(shape) ? signal(shape[0], shape[1]) : image(shape[0], shape[1], 1);
    }
    if (shape.length == 1) {
      return shape[0] <= MOST_BARS ? bars(shape[0]) : signal(shape[0], 1);
    }
    throw new ConfigurationException(
        "an example can be drawn that has shape [features], [height, width], or [height, width,"
            + " channels] with 1 or 3 channels, not "
            + Arrays.toString(shape));
  }

  /**
   * Returns whether examples of a shape are windows {@code [length, channels]} of a signal rather
   * than images {@code [height, width]}, which nothing but the extents can tell: those that are at
   * least twice as long as wide, or have one channel.
   */
  public static boolean overTime(int... shape) {
    return shape.length == 2 && (shape[1] == 1 || shape[0] >= 2 * shape[1]);
  }

  /**
   * Returns images.
   *
   * @param height rows, at least 1
   * @param width columns, at least 1
   * @param channels 1 for grey, 3 for red, green and blue; channels vary fastest
   * @throws ConfigurationException if a number cannot be
   */
  public static ExampleForm image(int height, int width, int channels) {
    return new ImageForm(height, width, channels);
  }

  /**
   * Returns signals over time, one line per channel.
   *
   * @param length points in time, at least 1
   * @param channels lines, at least 1; channels vary fastest
   * @throws ConfigurationException if a number cannot be
   */
  public static ExampleForm signal(int length, int channels) {
    return new SignalForm(length, channels);
  }

  /**
   * Returns one bar per feature, each on the scale of its own feature.
   *
   * @param features at least 1
   * @throws ConfigurationException if there is none
   */
  public static ExampleForm bars(int features) {
    return new BarForm(features);
  }

  /** Checks a number of rows, columns, channels or the like and returns it. */
  static int positive(String name, int value) {
    if (value < 1) {
      throw new ConfigurationException(name + " must be at least 1, but was " + value);
    }
    return value;
  }

  /** Returns how many numbers an example has. */
  final int width() {
    return width;
  }

  /** Returns the width of a drawing, in pixels. */
  abstract int drawingWidth();

  /** Returns the height of a drawing, in pixels. */
  abstract int drawingHeight();

  /** Returns the scale for a set of examples. */
  abstract Extent extent(float[][] examples);

  /** Draws an example with its upper left corner at the origin. */
  abstract void draw(Graphics2D canvas, float[] example, Extent extent);
}
