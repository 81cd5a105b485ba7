package org.ae4j.evaluation.picture;

import java.util.Arrays;

/**
 * The scale that values are drawn on: the least and greatest value of every feature.
 *
 * @param low shape {@code [features]}
 * @param high same shape
 */
record Extent(float[] low, float[] high) {
  /** Returns the extent of rows, feature by feature. */
  static Extent perFeature(float[][] rows) {
    float[] low = rows[0].clone();
    float[] high = rows[0].clone();
    for (float[] row : rows) {
      for (int j = 0; j < low.length; j++) {
        low[j] = Math.min(low[j], row[j]);
        high[j] = Math.max(high[j], row[j]);
      }
    }
    return new Extent(low, high);
  }

  /** Returns one extent for all features. */
  static Extent overall(float[][] rows) {
    Extent extent = perFeature(rows);
    float least = extent.low[0];
    float greatest = extent.high[0];
    for (int j = 1; j < extent.low.length; j++) {
      least = Math.min(least, extent.low[j]);
      greatest = Math.max(greatest, extent.high[j]);
    }
    Arrays.fill(extent.low, least);
    Arrays.fill(extent.high, greatest);
    return extent;
  }

  /** Returns where a value lies, 0 to 1; values beyond are moved to the end, a constant to 0.5. */
  double position(int feature, float value) {
    double length = (double) high[feature] - low[feature];
    if (length == 0) {
      return value == low[feature] ? 0.5 : value < low[feature] ? 0 : 1;
    }
    return Math.max(0, Math.min(1, ((double) value - low[feature]) / length));
  }
}
