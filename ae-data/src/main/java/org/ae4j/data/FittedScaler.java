package org.ae4j.data;

import java.util.Arrays;
import java.util.Objects;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.Scaling;

/**
 * A measured change of scale: {@code scaled = (value − shift) / scale}, column by column in double
 * precision. Value equality; arrays are copied on the way in and out.
 *
 * @param method the name of the {@link Scaler} that measured it
 * @param shift what is subtracted, one per column, finite
 * @param scale what is divided by, one per column, finite and positive
 */
public record FittedScaler(String method, double[] shift, double[] scale) implements Scaling {
  public FittedScaler {
    Objects.requireNonNull(method, "method");
    shift = shift.clone();
    scale = scale.clone();
    if (shift.length == 0 || shift.length != scale.length) {
      throw new ConfigurationException(
          "a scaler needs as many shifts as scales, but has "
              + shift.length
              + " and "
              + scale.length);
    }
    for (int j = 0; j < shift.length; j++) {
      if (!Double.isFinite(shift[j]) || !(scale[j] > 0 && scale[j] < Double.POSITIVE_INFINITY)) {
        throw new ConfigurationException(
            "a scaler needs finite shifts and positive scales, but column "
                + j
                + " has "
                + shift[j]
                + " and "
                + scale[j]);
      }
    }
  }

  /** Takes spreads that may be 0: there the scale becomes 1, so a constant column becomes 0. */
  static FittedScaler of(String method, double[] shift, double[] spread) {
    double[] scale = Arrays.stream(spread).map(s -> s > 0 ? s : 1).toArray();
    return new FittedScaler(method, shift, scale);
  }

  /** Divides all columns by one number, or by 1 where it is 0. */
  static FittedScaler uniform(String method, int width, double scale) {
    double[] same = new double[width];
    Arrays.fill(same, scale);
    return of(method, new double[width], same);
  }

  @Override
  public double[] shift() {
    return shift.clone();
  }

  @Override
  public double[] scale() {
    return scale.clone();
  }

  /** Returns the number of columns it was fitted on. */
  public int width() {
    return shift.length;
  }

  @Override
  public void apply(float[] example) {
    requireWidth(example.length);
    for (int j = 0; j < example.length; j++) {
      example[j] = (float) ((example[j] - shift[j]) / scale[j]);
    }
  }

  @Override
  public void invert(float[] example) {
    requireWidth(example.length);
    for (int j = 0; j < example.length; j++) {
      example[j] = (float) (example[j] * scale[j] + shift[j]);
    }
  }

  /**
   * Returns the data on the common scale, with its labels and names.
   *
   * @throws DataException if it has another width than the fitted data
   */
  public Dataset transform(Dataset data) {
    requireWidth(data.width());
    float[][] rows = data.toArray();
    for (float[] row : rows) {
      apply(row);
    }
    return data.withRows(rows);
  }

  /**
   * Returns scaled data in its own units again: the opposite of {@link #transform}.
   *
   * @throws DataException if it has another width than the fitted data
   */
  public Dataset inverse(Dataset data) {
    requireWidth(data.width());
    float[][] rows = data.toArray();
    for (float[] row : rows) {
      invert(row);
    }
    return data.withRows(rows);
  }

  private void requireWidth(int found) {
    if (found != shift.length) {
      throw new DataException(
          "the scaler was fitted on " + shift.length + " columns, but the data has " + found);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FittedScaler scaler
        && method.equals(scaler.method)
        && Arrays.equals(shift, scaler.shift)
        && Arrays.equals(scale, scaler.scale);
  }

  @Override
  public int hashCode() {
    return Objects.hash(method, Arrays.hashCode(shift), Arrays.hashCode(scale));
  }

  @Override
  public String toString() {
    return method + " scaling of " + shift.length + " columns";
  }
}
