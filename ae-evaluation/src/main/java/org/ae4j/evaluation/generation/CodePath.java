package org.ae4j.evaluation.generation;

import org.ae4j.core.ConfigurationException;

/** A way from one code to another. */
public enum CodePath {
  /** Along the straight line. */
  LINEAR {
    @Override
    double[] weights(double part, double angle) {
      return new double[] {1 - part, part};
    }
  },

  /**
   * Along the great circle, if both are equally long: codes of a normal prior lie near a sphere,
   * which the straight line leaves. White (2016), <a
   * href="https://arxiv.org/abs/1609.04468">Sampling generative networks</a>, section 2. Codes that
   * point the same way, or opposite ways, or not at all, are joined by the straight line.
   */
  SPHERICAL {
    @Override
    double[] weights(double part, double angle) {
      double sine = Math.sin(angle);
      if (!(Math.abs(sine) > LEAST_SINE)) {
        return LINEAR.weights(part, angle);
      }
      return new double[] {Math.sin((1 - part) * angle) / sine, Math.sin(part * angle) / sine};
    }
  };

  private static final double LEAST_SINE = 1e-6;

  /** Returns what both ends count at a part of the way. */
  abstract double[] weights(double part, double angle);

  /**
   * Returns codes at equal parts of the way, both ends among them.
   *
   * @param steps how many, at least 2
   */
  public float[][] between(float[] from, float[] to, int steps) {
    if (steps < 2 || from.length != to.length) {
      throw new ConfigurationException(
          "a path needs at least 2 steps between codes of one width, but has %d between %d and %d"
              .formatted(steps, from.length, to.length));
    }
    double angle = angle(from, to);
    float[][] path = new float[steps][from.length];
    for (int step = 0; step < steps; step++) {
      double[] weights = weights((double) step / (steps - 1), angle);
      for (int i = 0; i < from.length; i++) {
        path[step][i] = (float) (weights[0] * from[i] + weights[1] * to[i]);
      }
    }
    return path;
  }

  private static double angle(float[] a, float[] b) {
    double product = 0;
    double lengths = 0;
    double otherLengths = 0;
    for (int i = 0; i < a.length; i++) {
      product += (double) a[i] * b[i];
      lengths += (double) a[i] * a[i];
      otherLengths += (double) b[i] * b[i];
    }
    double cosine = product / Math.sqrt(lengths * otherLengths);
    return Math.acos(Math.max(-1, Math.min(1, cosine)));
  }
}
