package org.ae4j.data;

/** See {@link Scaler#meanSquare()}. */
record MeanSquareScaler() implements Scaler {
  @Override
  public String name() {
    return "mean-square";
  }

  @Override
  public FittedScaler fit(Dataset training) {
    double squares = 0;
    for (int i = 0; i < training.size(); i++) {
      for (int j = 0; j < training.width(); j++) {
        squares += (double) training.value(i, j) * training.value(i, j);
      }
    }
    return FittedScaler.uniform(name(), training.width(), Math.sqrt(squares / training.size()));
  }
}
