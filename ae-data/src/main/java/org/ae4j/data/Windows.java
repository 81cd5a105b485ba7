package org.ae4j.data;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;

/**
 * Cuts a long series into windows of equal length. A series is a set whose rows are points in time
 * and whose columns are channels; a window has shape {@code [length, channels]}.
 *
 * @param length points per window
 * @param step points from the start of one window to the start of the next
 * @param normalisation what is done to each window by itself
 */
public record Windows(int length, int step, Normalisation normalisation) {

  /** What is done to each channel of a window by itself. */
  public enum Normalisation {
    /** Nothing. */
    NONE,
    /** The mean is subtracted. */
    ZERO_MEAN,
    /** The mean is subtracted and the standard deviation divided by; a flat window becomes 0. */
    Z_SCORE
  }

  public Windows {
    Objects.requireNonNull(normalisation, "normalisation");
    if (length < 1 || step < 1) {
      throw new ConfigurationException(
          "windows need a positive length and step, but found " + length + " and " + step);
    }
  }

  /** Returns windows that are left as they are. */
  public static Windows of(int length, int step) {
    return new Windows(length, step, Normalisation.NONE);
  }

  /** Returns these windows with another normalisation. */
  public Windows normalised(Normalisation other) {
    return new Windows(length, step, other);
  }

  /** Returns the point at which a window starts. */
  public int start(int window) {
    return window * step;
  }

  /**
   * Returns all windows that fit, in order of time; points after the last are left out. Where
   * points have labels, a window has the largest label in it, so that 1 marks any anomaly.
   *
   * @param series one row per point in time
   * @throws DataException if the series is shorter than a window
   */
  public Dataset slide(Dataset series) {
    if (series.size() < length) {
      throw new DataException(
          series.name() + " has " + series.size() + " points in time; a window needs " + length);
    }
    int count = (series.size() - length) / step + 1;
    int channels = series.width();
    Memory.require((long) count * length * channels, count, series.name());
    float[][] rows = new float[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = window(series, start(i));
    }
    return RawArray.of(new int[] {length, channels}, rows)
        .complete(series.name(), labels(series, count), Missing.refuse());
  }

  /** Cuts a single channel. */
  public Dataset slide(String name, float[] series) {
    float[][] points = new float[series.length][];
    Arrays.setAll(points, i -> new float[] {series[i]});
    return slide(Dataset.of(name, points));
  }

  private float[] window(Dataset series, int start) {
    int channels = series.width();
    float[] window = new float[length * channels];
    for (int t = 0; t < length; t++) {
      series.copyRow(start + t, window, t * channels);
    }
    for (int c = 0; c < channels && normalisation != Normalisation.NONE; c++) {
      normalise(window, c, channels);
    }
    return window;
  }

  private void normalise(float[] window, int first, int channels) {
    double mean = 0;
    for (int t = first; t < window.length; t += channels) {
      mean += (double) window[t] / length;
    }
    double variance = 0;
    boolean flat = true;
    for (int t = first; t < window.length; t += channels) {
      variance += (window[t] - mean) * (window[t] - mean) / length;
      flat &= window[t] == window[first];
    }
    double divisor = normalisation == Normalisation.Z_SCORE ? Math.sqrt(variance) : 1;
    for (int t = first; t < window.length; t += channels) {
      // The rounded mean of equal values may differ from them.
      window[t] = flat ? 0 : (float) ((window[t] - mean) / divisor);
    }
  }

  private Labels labels(Dataset series, int count) {
    if (!series.hasLabels()) {
      return null;
    }
    int[] points = series.labels();
    int[] largest =
        IntStream.range(0, count)
            .map(i -> Arrays.stream(points, start(i), start(i) + length).max().orElseThrow())
            .toArray();
    return new Labels(largest, series.labelNames());
  }
}
