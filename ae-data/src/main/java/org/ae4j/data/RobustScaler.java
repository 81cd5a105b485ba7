package org.ae4j.data;

import java.util.Arrays;

/** See {@link Scaler#robust()}. */
record RobustScaler() implements Scaler {
  @Override
  public String name() {
    return "robust";
  }

  @Override
  public FittedScaler fit(Dataset training) {
    double[] medians = new double[training.width()];
    double[] spreads = new double[training.width()];
    double[] column = new double[training.size()];
    for (int j = 0; j < medians.length; j++) {
      for (int i = 0; i < column.length; i++) {
        column[i] = training.value(i, j);
      }
      Arrays.sort(column);
      medians[j] = Quantile.ofSorted(column, 0.5);
      double quartiles = Quantile.ofSorted(column, 0.75) - Quantile.ofSorted(column, 0.25);
      spreads[j] = quartiles > 0 ? quartiles : column[column.length - 1] - column[0];
    }
    return FittedScaler.of(name(), medians, spreads);
  }
}
