package org.ae4j.data;

import java.util.Arrays;
import org.ae4j.core.Range;

/** See {@link Scaler#range(double, double)}. */
record RangeScaler(double lowest, double highest) implements Scaler {
  RangeScaler {
    // Refuses what is no range; keeping numbers keeps the record plain.
    new Range(lowest, highest);
  }

  @Override
  public String name() {
    return lowest == 0 && highest == 255 ? "pixels" : "range";
  }

  @Override
  public FittedScaler fit(Dataset training) {
    double[] shift = new double[training.width()];
    double[] scale = new double[training.width()];
    Arrays.fill(shift, lowest);
    Arrays.fill(scale, highest - lowest);
    return new FittedScaler(name(), shift, scale);
  }
}
