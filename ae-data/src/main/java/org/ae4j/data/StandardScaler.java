package org.ae4j.data;

/** See {@link Scaler#standard()}. */
record StandardScaler() implements Scaler {
  @Override
  public String name() {
    return "standard";
  }

  @Override
  public FittedScaler fit(Dataset training) {
    double[] means = means(training);
    double[] deviations = deviations(training, means);
    var extremes = ColumnExtremes.of(training);
    double[] ranges = extremes.ranges();
    for (int j = 0; j < means.length; j++) {
      if (ranges[j] == 0) {
        // A mean of equal values may be rounded; the value itself is not.
        means[j] = extremes.lowest()[j];
        deviations[j] = 0;
      }
    }
    return FittedScaler.of(name(), means, deviations);
  }

  private static double[] means(Dataset data) {
    double[] sums = new double[data.width()];
    for (int i = 0; i < data.size(); i++) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += data.value(i, j);
      }
    }
    for (int j = 0; j < sums.length; j++) {
      sums[j] /= data.size();
    }
    return sums;
  }

  /** Two passes: subtracting the mean first keeps the digits that a sum of squares would lose. */
  private static double[] deviations(Dataset data, double[] means) {
    double[] squares = new double[means.length];
    for (int i = 0; i < data.size(); i++) {
      for (int j = 0; j < means.length; j++) {
        double difference = data.value(i, j) - means[j];
        squares[j] += difference * difference;
      }
    }
    for (int j = 0; j < means.length; j++) {
      squares[j] = Math.sqrt(squares[j] / data.size());
    }
    return squares;
  }
}
