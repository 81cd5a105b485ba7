package org.ae4j.core.engine;

/**
 * Transcendental functions in single precision over the front of whole arrays, accurate to a few
 * units in the last place. {@code y} is never {@code x}; {@code scratch} is overwritten.
 *
 * <p>The loops hold nothing but float arithmetic, which the just-in-time compiler turns into vector
 * instructions. The polynomials are those of Moshier's Cephes library, single precision; the
 * rational function is a minimax fit.
 */
final class FloatFunctions {
  private static final float LOG2_E = 1.442695041f;
  private static final float LN2_HIGH = 0.693359375f;
  private static final float LN2_LOW = -2.12194440e-4f;
  // Adding and subtracting 1.5 · 2²³ rounds a float to a whole number.
  private static final float ROUNDING = 12582912f;
  private static final float OVERFLOWS = 89f;
  private static final float VANISHES = -104f;
  // Beyond it the rational function below would leave [-1, 1].
  private static final float TANH_SATURATES = 7.9053111f;
  private static final float HUGE = 1e38f;

  private FloatFunctions() {}

  /** {@code exp(x)}: infinite above 88.7, 0 below −103.9. */
  static void exp(float[] x, float[] y, float[] scratch, int n) {
    for (int i = 0; i < n; i++) {
      float limited = Math.min(Math.max(x[i], VANISHES), OVERFLOWS);
      float exponent = (limited * LOG2_E + ROUNDING) - ROUNDING;
      float r = limited - exponent * LN2_HIGH - exponent * LN2_LOW;
      float p = 1.9875691500e-4f;
      p = p * r + 1.3981999507e-3f;
      p = p * r + 8.3334519073e-3f;
      p = p * r + 4.1665795894e-2f;
      p = p * r + 1.6666665459e-1f;
      p = p * r + 5.0000001201e-1f;
      y[i] = p * r * r + r + 1f;
      scratch[i] = exponent;
    }
    FloatBits.scale(y, scratch, n);
  }

  /** {@code log(x)}. */
  static void log(float[] x, float[] y, float[] scratch, int n) {
    FloatBits.split(x, scratch, y, n);
    for (int i = 0; i < n; i++) {
      float m = y[i] - 1f;
      float square = m * m;
      float p = 7.0376836292e-2f;
      p = p * m - 1.1514610310e-1f;
      p = p * m + 1.1676998740e-1f;
      p = p * m - 1.2420140846e-1f;
      p = p * m + 1.4249322787e-1f;
      p = p * m - 1.6668057665e-1f;
      p = p * m + 2.0000714765e-1f;
      p = p * m - 2.4999993993e-1f;
      p = p * m + 3.3333331174e-1f;
      float small = p * m * square + scratch[i] * LN2_LOW - 0.5f * square;
      y[i] = m + small + scratch[i] * LN2_HIGH;
    }
    for (int i = 0; i < n; i++) {
      boolean ordinary = x[i] >= Float.MIN_NORMAL && x[i] <= Float.MAX_VALUE;
      if (!ordinary) {
        y[i] = (float) Math.log(x[i]);
      }
    }
  }

  /** {@code tanh(x)} as a ratio of polynomials of degree 13 and 6. */
  static void tanh(float[] x, float[] y, float[] scratch, int n) {
    for (int i = 0; i < n; i++) {
      float limited = Math.min(Math.max(x[i], -TANH_SATURATES), TANH_SATURATES);
      float s = limited * limited;
      float p = -2.76076847742355e-16f;
      p = p * s + 2.00018790482477e-13f;
      p = p * s - 8.60467152213735e-11f;
      p = p * s + 5.12229709037114e-08f;
      p = p * s + 1.48572235717979e-05f;
      p = p * s + 6.37261928875436e-04f;
      p = p * s + 4.89352455891786e-03f;
      float q = 1.19825839466702e-06f;
      q = q * s + 1.18534705686654e-04f;
      q = q * s + 2.26843463243900e-03f;
      q = q * s + 4.89352518554385e-03f;
      y[i] = limited * p / q;
    }
  }

  /** {@code 1 / (1 + exp(-x))}. */
  static void sigmoid(float[] x, float[] y, float[] scratch, int n) {
    decay(x, y, scratch, n);
    sigmoidOf(x, y, y, n);
  }

  /** {@code log(1 + exp(x))}. */
  static void softplus(float[] x, float[] y, float[] scratch, int n) {
    decay(x, y, scratch, n);
    softplusOf(x, y, y, n);
  }

  /** {@code exp(-|x|)}, most of the work of {@link #sigmoid} and {@link #softplus}. */
  static void decay(float[] x, float[] y, float[] scratch, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = -Math.abs(x[i]);
    }
    expInPlace(y, scratch, n);
  }

  /** The loop of {@link #exp} reads an element before it writes it. */
  private static void expInPlace(float[] y, float[] scratch, int n) {
    exp(y, y, scratch, n);
  }

  /**
   * {@code 1 / (1 + u)} where {@code x} is positive, else {@code u / (1 + u)}, which keeps the
   * digits of small values.
   *
   * @param decay u, {@code exp(-|x|)}; may be {@code y}
   */
  static void sigmoidOf(float[] x, float[] decay, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      float u = decay[i];
      float positive = Math.min(Math.max(x[i] * HUGE * HUGE, 0f), 1f);
      y[i] = (u + positive * (1f - u)) / (1f + u);
    }
  }

  /**
   * {@code max(x, 0) + log1p(u)}.
   *
   * @param decay u, {@code exp(-|x|)}; may be {@code y}
   */
  static void softplusOf(float[] x, float[] decay, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      // log1p(u) = 2 artanh(u / (2 + u)), a series in at most 1/9.
      float s = decay[i] / (2f + decay[i]);
      float square = s * s;
      float p = 1f / 13;
      p = p * square + 1f / 11;
      p = p * square + 1f / 9;
      p = p * square + 1f / 7;
      p = p * square + 1f / 5;
      p = p * square + 1f / 3;
      p = p * square + 1f;
      y[i] = Math.max(x[i], 0f) + 2f * s * p;
    }
  }

  /** Error function: −1 or 1 beyond 4, else x times a polynomial ratio. */
  static void erf(float[] x, float[] y, float[] scratch, int n) {
    for (int i = 0; i < n; i++) {
      float limited = Math.min(Math.max(x[i], -4f), 4f);
      float s = limited * limited;
      float p = -2.72614225801306e-10f;
      p = p * s + 2.77068142495902e-08f;
      p = p * s - 2.10102402082508e-06f;
      p = p * s - 5.69250639462346e-05f;
      p = p * s - 7.34990630326855e-04f;
      p = p * s - 2.95459980854025e-03f;
      p = p * s - 1.60960333262415e-02f;
      float q = -1.45660718464996e-05f;
      q = q * s - 2.13374055278905e-04f;
      q = q * s - 1.68282697438203e-03f;
      q = q * s - 7.37332916720468e-03f;
      q = q * s - 1.42647390514189e-02f;
      y[i] = limited * p / q;
    }
  }

  /** −1, 0 or 1: twice a huge factor brings even the smallest float beyond 1. */
  static void sign(float[] x, float[] y, float[] scratch, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = Math.min(Math.max(x[i] * HUGE * HUGE, -1f), 1f);
    }
  }

  /** 1 where positive, else 0. */
  static void step(float[] x, float[] y, float[] scratch, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = Math.min(Math.max(x[i] * HUGE * HUGE, 0f), 1f);
    }
  }

  /** {@code a} where {@code b} is positive, else {@code a · 0}. */
  static void gate(float[] a, float[] b, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = a[i] * Math.min(Math.max(b[i] * HUGE * HUGE, 0f), 1f);
    }
  }
}
