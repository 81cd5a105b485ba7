package org.ae4j.data;

import java.util.Arrays;

/** See {@link Scaler#none()}. */
record IdentityScaler() implements Scaler {
  @Override
  public String name() {
    return "none";
  }

  @Override
  public FittedScaler fit(Dataset training) {
    double[] scale = new double[training.width()];
    Arrays.fill(scale, 1);
    return new FittedScaler(name(), new double[training.width()], scale);
  }
}
