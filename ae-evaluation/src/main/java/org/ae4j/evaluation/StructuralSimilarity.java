package org.ae4j.evaluation;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;

/**
 * The structural similarity of images, 1 for equal ones and about 0 for unrelated ones: Wang,
 * Bovik, Sheikh and Simoncelli (2004), <a href="https://doi.org/10.1109/TIP.2003.819861">Image
 * quality assessment</a>, equation 13, with the paper's window and constants. The cost {@link
 * org.ae4j.core.loss.Ssim} is 1 minus it; this one takes time that grows with the pixels only.
 */
public final class StructuralSimilarity {
  /** The width of the window, and so the least height and width of an image. */
  public static final int WINDOW = 11;

  private static final double[] TAPS = taps(1.5);

  private final int height;
  private final int width;
  private final int channels;
  private final double steadiesMeans;
  private final double steadiesVariances;

  private StructuralSimilarity(Shape image, double range) {
    this.height = Math.toIntExact(image.extent(0));
    this.width = Math.toIntExact(image.extent(1));
    this.channels = Math.toIntExact(image.extent(2));
    this.steadiesMeans = Math.pow(0.01 * range, 2);
    this.steadiesVariances = Math.pow(0.03 * range, 2);
  }

  /** Returns whether images of a shape can be compared: they must hold a window. */
  public static boolean defined(Shape image) {
    return image.rank() == 3 && image.extent(0) >= WINDOW && image.extent(1) >= WINDOW;
  }

  /**
   * Returns the measure for images of one shape.
   *
   * @param image {@code [height, width, channels]}, at least {@value #WINDOW} pixels each way
   * @param range the difference of white and black, above 0
   * @throws ShapeException if images are smaller or have other axes
   */
  public static StructuralSimilarity of(Shape image, double range) {
    if (!defined(image)) {
      throw new ShapeException(
          "structural similarity needs images [height, width, channels] of at least %d × %d pixels,"
                  .formatted(WINDOW, WINDOW)
              + " but was given "
              + image);
    }
    if (!(range > 0 && range < Double.POSITIVE_INFINITY)) {
      throw new ConfigurationException("range must be finite and above 0, but was " + range);
    }
    return new StructuralSimilarity(image, range);
  }

  /**
   * Returns how similar two images are, averaged over places and channels.
   *
   * @param one its numbers in row-major order
   * @param other those of the other image
   * @throws DataException if one has another size
   */
  public double of(float[] one, float[] other) {
    double sum = 0;
    for (int channel = 0; channel < channels; channel++) {
      sum += ofPlanes(plane(one, channel), plane(other, channel));
    }
    return sum / channels;
  }

  private double[] plane(float[] image, int channel) {
    double[] plane = new double[height * width];
    if (image.length != plane.length * channels) {
      throw new DataException(
          "images of [%d, %d, %d] have %d numbers, but one has %d"
              .formatted(height, width, channels, plane.length * channels, image.length));
    }
    for (int i = 0; i < plane.length; i++) {
      plane[i] = image[i * channels + channel];
    }
    return plane;
  }

  private double ofPlanes(double[] x, double[] y) {
    double[] meanX = averaged(x);
    double[] meanY = averaged(y);
    double[] squareX = averaged(product(x, x));
    double[] squareY = averaged(product(y, y));
    double[] both = averaged(product(x, y));
    double sum = 0;
    for (int i = 0; i < both.length; i++) {
      double means = meanX[i] * meanY[i];
      double squares = meanX[i] * meanX[i] + meanY[i] * meanY[i];
      double variances = squareX[i] + squareY[i] - squares;
      sum +=
          (2 * means + steadiesMeans)
              * (2 * (both[i] - means) + steadiesVariances)
              / ((squares + steadiesMeans) * (variances + steadiesVariances));
    }
    return sum / both.length;
  }

  private static double[] product(double[] x, double[] y) {
    double[] product = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      product[i] = x[i] * y[i];
    }
    return product;
  }

  /** Returns weighted means where the window fits whole. */
  private double[] averaged(double[] plane) {
    int columns = width - WINDOW + 1;
    double[] across = new double[height * columns];
    for (int i = 0; i < across.length; i++) {
      across[i] = weighted(plane, i / columns * width + i % columns, 1);
    }
    double[] means = new double[(height - WINDOW + 1) * columns];
    for (int i = 0; i < means.length; i++) {
      means[i] = weighted(across, i, columns);
    }
    return means;
  }

  private static double weighted(double[] values, int start, int step) {
    double sum = 0;
    for (int tap = 0; tap < WINDOW; tap++) {
      sum += TAPS[tap] * values[start + tap * step];
    }
    return sum;
  }

  private static double[] taps(double standardDeviation) {
    double[] taps = new double[WINDOW];
    double sum = 0;
    for (int i = 0; i < WINDOW; i++) {
      double distance = (i - WINDOW / 2) / standardDeviation;
      taps[i] = Math.exp(-distance * distance / 2);
      sum += taps[i];
    }
    for (int i = 0; i < WINDOW; i++) {
      taps[i] /= sum;
    }
    return taps;
  }
}
