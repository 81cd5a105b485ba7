package org.ae4j.data;

/** See {@link Scaler#meanLength()}. */
record MeanLengthScaler() implements Scaler {
  @Override
  public String name() {
    return "mean-length";
  }

  @Override
  public FittedScaler fit(Dataset training) {
    double sum = 0;
    for (int i = 0; i < training.size(); i++) {
      double squares = 0;
      for (int j = 0; j < training.width(); j++) {
        squares += (double) training.value(i, j) * training.value(i, j);
      }
      sum += Math.sqrt(squares);
    }
    double meanLength = sum / training.size();
    return FittedScaler.uniform(name(), training.width(), meanLength / Math.sqrt(training.width()));
  }
}
