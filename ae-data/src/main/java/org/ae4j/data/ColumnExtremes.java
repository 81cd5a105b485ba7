package org.ae4j.data;

/** The smallest and the largest value of each column. */
record ColumnExtremes(double[] lowest, double[] highest) {
  static ColumnExtremes of(Dataset data) {
    double[] lowest = new double[data.width()];
    double[] highest = new double[data.width()];
    for (int j = 0; j < lowest.length; j++) {
      lowest[j] = data.value(0, j);
      highest[j] = data.value(0, j);
    }
    for (int i = 1; i < data.size(); i++) {
      for (int j = 0; j < lowest.length; j++) {
        lowest[j] = Math.min(lowest[j], data.value(i, j));
        highest[j] = Math.max(highest[j], data.value(i, j));
      }
    }
    return new ColumnExtremes(lowest, highest);
  }

  double[] ranges() {
    double[] ranges = new double[lowest.length];
    for (int j = 0; j < ranges.length; j++) {
      ranges[j] = highest[j] - lowest[j];
    }
    return ranges;
  }
}
