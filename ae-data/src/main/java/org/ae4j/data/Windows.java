package org.ae4j.data;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.graph.Shape;

/**
 * Cuts a long series into windows of equal length, and puts windows together again. A series is a
 * set whose rows are points in time and whose columns are channels; a window has shape {@code
 * [length, channels]}.
 *
 * @param length points per window
 * @param hop points from the start of one window to the start of the next
 * @param normalisation what is done to each window by itself
 */
public record Windows(int length, int hop, Normalisation normalisation) {

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
    if (length < 1 || hop < 1) {
      throw new ConfigurationException(
          "windows need a positive length and hop, but found " + length + " and " + hop);
    }
  }

  /** Returns windows that are left as they are. */
  public static Windows of(int length, int hop) {
    return new Windows(length, hop, Normalisation.NONE);
  }

  /** Returns these windows with another normalisation. */
  public Windows normalised(Normalisation other) {
    return new Windows(length, hop, other);
  }

  /** Returns the point at which a window starts. */
  public int start(int window) {
    return window * hop;
  }

  /**
   * Returns all windows that fit, in order of time; points after the last are left out. Where
   * points have labels, a window has the largest label in it, so that 1 marks any anomaly.
   *
   * @param series one row per point in time
   * @throws DataException if the series is shorter than a window
   */
  public Dataset slide(Dataset series) {
    requireLong(series);
    int count = (series.size() - length) / hop + 1;
    int channels = series.width();
    Memory.require((long) count * length * channels, count, series.name());
    float[][] rows = new float[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = window(series, start(i));
      WindowScale.of(rows[i], channels, normalisation).apply(rows[i]);
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

  /**
   * Restores a whole series: it is cut into windows, the last of which ends where the series does;
   * the windows, normalised, are restored, brought back to their own scale and blended where they
   * overlap, the middle of a window counting most.
   *
   * @param series one row per point in time
   * @param restore takes windows {@code [length, channels]}, one per row, and gives restored ones,
   *     such as {@code model::reconstruct}
   * @return a series of the same length, channels and labels
   * @throws DataException if the series is shorter than a window, or what is restored are not as
   *     many windows of the same size
   */
  public Dataset restored(Dataset series, UnaryOperator<float[][]> restore) {
    requireLong(series);
    int channels = series.width();
    float[] whole = new float[Math.multiplyExact(series.size(), channels)];
    for (int t = 0; t < series.size(); t++) {
      series.copyRow(t, whole, t * channels);
    }
    float[] joined =
        new OverlappingPatches(Shape.of(1, length, channels), hop)
            .restored(
                whole, Shape.of(1, series.size(), channels), cut -> scaled(cut, channels, restore));
    float[][] points = new float[series.size()][];
    Arrays.setAll(points, t -> Arrays.copyOfRange(joined, t * channels, t * channels + channels));
    return series.withRows(points);
  }

  private float[][] scaled(float[][] windows, int channels, UnaryOperator<float[][]> restore) {
    WindowScale[] scales =
        Arrays.stream(windows)
            .map(window -> WindowScale.of(window, channels, normalisation))
            .toArray(WindowScale[]::new);
    for (int i = 0; i < windows.length; i++) {
      scales[i].apply(windows[i]);
    }
    float[][] restored = restore.apply(windows);
    for (int i = 0; i < Math.min(scales.length, restored.length); i++) {
      scales[i].invert(restored[i]);
    }
    return restored;
  }

  private void requireLong(Dataset series) {
    if (series.size() < length) {
      throw new DataException(
          series.name() + " has " + series.size() + " points in time; a window needs " + length);
    }
  }

  private float[] window(Dataset series, int start) {
    float[] window = new float[length * series.width()];
    for (int t = 0; t < length; t++) {
      series.copyRow(start + t, window, t * series.width());
    }
    return window;
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
