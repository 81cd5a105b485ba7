package org.ae4j.denoising.classical;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.graph.Shape;

/** The classical filters by name. Beyond the edges of an image its outermost pixels go on. */
public final class Filters {
  private static final int MOST_SCALES = 5;

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
   * Returns soft thresholds, at three deviations of the noise, on the details of every scale:
   * Starck, Fadili and Murtagh (2007), <a href="https://doi.org/10.1109/TIP.2006.887733">The
   * undecimated wavelet decomposition and its reconstruction</a>, with B-splines.
   *
   * @param noise standard deviation of the noise, in units of the data
   * @param scales how many scales, from the finest, each twice as coarse as the one before; 1 to
   *     {@value #MOST_SCALES}
   */
  public static Filter wavelet(Shape image, double noise, int scales) {
    requirePositive("the noise of a wavelet filter", noise);
    if (scales < 1 || scales > MOST_SCALES) {
      throw new ConfigurationException(
          "a wavelet filter has from 1 to %d scales, but was given %d"
              .formatted(MOST_SCALES, scales));
    }
    return new WaveletFilter(Plane.of(image), noise, scales);
  }

  /**
   * Returns the filters that need no examples to learn from, in the settings that are usually
   * tried, by name. Brightness and noise are parts of a range.
   *
   * @param range the difference between the lowest and the highest value: 1 for pixels in [0, 1]
   */
  public static Map<String, Filter> usual(Shape image, double range) {
    requirePositive("the range of values", range);
    Map<String, Filter> filters = new LinkedHashMap<>();
    for (int radius : List.of(1, 2, 3)) {
      filters.put("median_" + radius, median(image, radius));
    }
    for (double deviation : List.of(0.5, 0.7, 1.0, 1.5, 2.0, 3.0)) {
      filters.put("gaussian_" + deviation, gaussian(image, deviation));
    }
    for (int distance : List.of(1, 2)) {
      for (double brightness : List.of(0.1, 0.3, 1.0)) {
        filters.put(
            "bilateral_" + distance + "_" + brightness,
            bilateral(image, distance, brightness * range));
      }
    }
    for (double noise : List.of(0.02, 0.05, 0.1, 0.2, 0.3, 0.5)) {
      filters.put("wavelet_" + noise, wavelet(image, noise * range, 3));
    }
    return filters;
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
