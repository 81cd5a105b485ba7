package org.ae4j.data;

/** See {@link Scaler#minMax()}. */
record MinMaxScaler() implements Scaler {
  @Override
  public String name() {
    return "min-max";
  }

  @Override
  public FittedScaler fit(Dataset training) {
    var extremes = ColumnExtremes.of(training);
    return FittedScaler.of(name(), extremes.lowest(), extremes.ranges());
  }
}
