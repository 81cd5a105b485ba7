package org.ae4j.evaluation;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;

/**
 * How alike two images look: Wang, Bovik, Sheikh and Simoncelli (2004), <a
 * href="https://doi.org/10.1109/TIP.2003.819861">Image Quality Assessment: From Error Visibility to
 * Structural Similarity</a>, equation 13, with the paper's Gaussian window of 11 pixels and
 * standard deviation 1.5, averaged over positions where it fits whole and over channels.
 *
 * @param height rows of pixels, at least 11
 * @param width columns of pixels, at least 11
 * @param channels values per pixel, which vary fastest
 * @param dataRange the difference of white and black
 */
public record StructuralSimilarity(int height, int width, int channels, double dataRange) {
  /** How many pixels the window is wide. */
  public static final int WINDOW = 11;

  private static final double DEVIATION = 1.5;

  public StructuralSimilarity {
    if (height < WINDOW || width < WINDOW || channels < 1) {
      throw new ConfigurationException(
          "structural similarity needs images of at least 11 by 11 pixels, not [%d, %d, %d]"
              .formatted(height, width, channels));
    }
    if (!(dataRange > 0 && dataRange < Double.POSITIVE_INFINITY)) {
      throw new ConfigurationException(
          "dataRange must be finite and above 0, but was " + dataRange);
    }
  }

  /**
   * Returns the index of two images: 1 for equal ones, about 0 for unrelated ones.
   *
   * @throws DataException if one has another number of pixels
   */
  public double of(float[] first, float[] second) {
    int size = height * width * channels;
    if (first.length != size || second.length != size) {
      throw new DataException(
          "images of [%d, %d, %d] have %d numbers, not %d and %d"
              .formatted(height, width, channels, size, first.length, second.length));
    }
    double sum = 0;
    for (int channel = 0; channel < channels; channel++) {
      sum += ofPlanes(plane(first, channel), plane(second, channel));
    }
    return sum / channels;
  }

  private double[] plane(float[] image, int channel) {
    double[] plane = new double[height * width];
    for (int i = 0; i < plane.length; i++) {
      plane[i] = image[i * channels + channel];
    }
    return plane;
  }

  private double ofPlanes(double[] x, double[] y) {
    double[] meanX = filtered(x);
    double[] meanY = filtered(y);
    double[] squaresX = filtered(product(x, x));
    double[] squaresY = filtered(product(y, y));
    double[] products = filtered(product(x, y));
    double small = 0.01 * dataRange * 0.01 * dataRange;
    double large = 0.03 * dataRange * 0.03 * dataRange;
    double sum = 0;
    for (int i = 0; i < products.length; i++) {
      double xx = meanX[i] * meanX[i];
      double yy = meanY[i] * meanY[i];
      double xy = meanX[i] * meanY[i];
      double structure = 2 * (products[i] - xy) + large;
      double contrast = squaresX[i] - xx + squaresY[i] - yy + large;
      sum += (2 * xy + small) * structure / ((xx + yy + small) * contrast);
    }
    return sum / products.length;
  }

  private static double[] product(double[] a, double[] b) {
    double[] product = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = a[i] * b[i];
    }
    return product;
  }

  /** Returns the weighted means under the window, along rows and then along columns. */
  private double[] filtered(double[] plane) {
    double[] weights = weights();
    int wide = width - WINDOW + 1;
    double[] alongRows = new double[height * wide];
    for (int i = 0; i < alongRows.length; i++) {
      int start = i / wide * width + i % wide;
      for (int k = 0; k < WINDOW; k++) {
        alongRows[i] += weights[k] * plane[start + k];
      }
    }
    double[] filtered = new double[(height - WINDOW + 1) * wide];
    for (int i = 0; i < filtered.length; i++) {
      for (int k = 0; k < WINDOW; k++) {
        filtered[i] += weights[k] * alongRows[i + k * wide];
      }
    }
    return filtered;
  }

  private static double[] weights() {
    double[] weights = new double[WINDOW];
    double sum = 0;
    for (int k = 0; k < WINDOW; k++) {
      double distance = (k - WINDOW / 2) / DEVIATION;
      weights[k] = Math.exp(-distance * distance / 2);
      sum += weights[k];
    }
    for (int k = 0; k < WINDOW; k++) {
      weights[k] /= sum;
    }
    return weights;
  }
}
