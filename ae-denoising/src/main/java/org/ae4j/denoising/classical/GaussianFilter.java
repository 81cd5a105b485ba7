package org.ae4j.denoising.classical;

/** Gaussian weights out to four standard deviations, along one axis and then the other. */
record GaussianFilter(Plane plane, double standardDeviation) implements Filter {
  @Override
  public float[][] apply(float[][] damaged) {
    int reach = (int) Math.ceil(4 * standardDeviation);
    return plane.smoothed(damaged, weights(reach, standardDeviation), 1);
  }

  /** Returns weights of sum 1 for the distances from {@code -reach} to {@code reach}. */
  static double[] weights(int reach, double standardDeviation) {
    double[] weights = new double[2 * reach + 1];
    double sum = 0;
    for (int d = -reach; d <= reach; d++) {
      weights[reach + d] = Math.exp(-0.5 * d * d / (standardDeviation * standardDeviation));
      sum += weights[reach + d];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
