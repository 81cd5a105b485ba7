package org.ae4j.denoising.classical;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.graph.Shape;

/** The classical filters by name. Beyond the edges of an image its outermost pixels go on. */
public final class Filters {
  private Filters() {}

  /**
   * Returns the median of the square around every pixel.
   *
   * @param image {@code [height, width]} or {@code [height, width, channels]}
   * @param radius 1 for squares of 3×3
   */
  public static Filter median(Shape image, int radius) {
    if (radius < 0) {
      throw new ConfigurationException("a median's radius must be at least 0, but was " + radius);
    }
    return new MedianFilter(Plane.of(image), radius);
  }

  /** Returns the weighted mean around every pixel, with Gaussian weights. */
  public static Filter gaussian(Shape image, double standardDeviation) {
    requirePositive("the standard deviation of a Gaussian filter", standardDeviation);
    return new GaussianFilter(Plane.of(image), standardDeviation);
  }

  /**
   * Returns the weighted mean around every pixel, in which pixels of another brightness count less:
   * Tomasi and Manduchi (1998), <a href="https://doi.org/10.1109/ICCV.1998.710815">Bilateral
   * filtering for gray and color images</a>.
   *
   * @param distance standard deviation in pixels
   * @param brightness standard deviation in units of the data
   */
  public static Filter bilateral(Shape image, double distance, double brightness) {
    requirePositive("the distance of a bilateral filter", distance);
    requirePositive("the brightness of a bilateral filter", brightness);
    return new BilateralFilter(Plane.of(image), distance, brightness);
  }

  /**
   * Returns the linear filter with the least squared error on average, fitted to pairs: {@code x̂ =
   * mean(x) + Cov(x, y) Cov(y)⁻¹ (y - mean(y))}. For added noise it is the Wiener filter; it undoes
   * blur as well. Examples may be of any kind.
   *
   * @param clean one example per row
   * @param damaged the same examples damaged
   */
  public static Filter wiener(float[][] clean, float[][] damaged) {
    return WienerFilter.fit(clean, damaged);
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new ConfigurationException(name + " must be finite and above 0, but was " + value);
    }
  }
}
