package org.ae4j.denoising.classical;

/**
 * Soft thresholds on the details of every scale. The transform is the undecimated one by B-splines,
 * whose details are differences of ever smoother images and so simply add up to the image again.
 *
 * @param plane how pixels lie
 * @param noise standard deviation of the noise, in units of the data
 * @param scales how many scales have their details shrunk
 */
record WaveletFilter(Plane plane, double noise, int scales) implements Filter {
  /** Of normal noise in a scale, three in a thousand lie further out. */
  private static final double DEVIATIONS = 3;

  /** The cubic B-spline at whole numbers, as in Starck, Fadili and Murtagh (2007). */
  private static final double[] SPLINE = {1 / 16.0, 4 / 16.0, 6 / 16.0, 4 / 16.0, 1 / 16.0};

  /** Room for the impulse whose details tell what noise becomes of. */
  private static final int PROBE = 129;

  @Override
  public float[][] apply(float[][] damaged) {
    double[] spread = spread();
    float[][] restored = new float[damaged.length][];
    for (int i = 0; i < damaged.length; i++) {
      restored[i] = shrunk(damaged[i], spread);
    }
    return restored;
  }

  private float[] shrunk(float[] image, double[] spread) {
    float[][] coarse = {image};
    float[] sum = new float[image.length];
    for (int scale = 0; scale < scales; scale++) {
      float[][] smoother = plane.smoothed(coarse, SPLINE, 1 << scale);
      double threshold = DEVIATIONS * noise * spread[scale];
      for (int i = 0; i < sum.length; i++) {
        double detail = coarse[0][i] - smoother[0][i];
        sum[i] += (float) (Math.signum(detail) * Math.max(0, Math.abs(detail) - threshold));
      }
      coarse = smoother;
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] += coarse[0][i];
    }
    return sum;
  }

  /** Returns the standard deviation in every scale of noise with standard deviation 1. */
  private double[] spread() {
    Plane probe = new Plane(plane.height() == 1 ? 1 : PROBE, plane.width() == 1 ? 1 : PROBE, 1);
    float[][] coarse = new float[1][probe.height() * probe.width()];
    coarse[0][probe.index(probe.height() / 2, probe.width() / 2, 0)] = 1;
    double[] spread = new double[scales];
    for (int scale = 0; scale < scales; scale++) {
      float[][] smoother = probe.smoothed(coarse, SPLINE, 1 << scale);
      double squares = 0;
      for (int i = 0; i < coarse[0].length; i++) {
        squares += Math.pow(coarse[0][i] - smoother[0][i], 2);
      }
      spread[scale] = Math.sqrt(squares);
      coarse = smoother;
    }
    return spread;
  }
}
