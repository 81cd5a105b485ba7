package org.ae4j.core;

import org.ae4j.core.engine.FloatBits;

/**
 * Turns uniform numbers into normal ones by the inverse of the cumulative distribution, to about
 * six digits: Giles (2012), "Approximating the erfinv function", GPU Computing Gems, table 10.5,
 * whose single branch-free polynomial serves all but one number in three hundred.
 */
final class NormalQuantile {
  private static final float LN2 = 0.6931471806f;
  private static final float SQRT2 = 1.4142135624f;
  private static final float TAIL = 5f;

  private static final int BLOCK = 1024;

  private static final ThreadLocal<NormalQuantile> OWN =
      ThreadLocal.withInitial(NormalQuantile::new);

  private final float[] depth = new float[BLOCK];
  private final float[] mantissa = new float[BLOCK];
  private final float[] centred = new float[BLOCK];

  private NormalQuantile() {}

  /** Replaces the first numbers of an array, each at least 2⁻²⁴ away from 0 and 1. */
  static void apply(float[] values, int count) {
    NormalQuantile own = OWN.get();
    for (int start = 0; start < count; start += BLOCK) {
      own.apply(values, start, Math.min(BLOCK, count - start));
    }
  }

  private void apply(float[] values, int start, int n) {
    System.arraycopy(values, start, centred, 0, n);
    exponents(centred, depth, mantissa, n);
    logarithms(centred, depth, mantissa, n);
    centre(centred, depth, mantissa, n);
    tails(centred, depth, mantissa, n);
    System.arraycopy(mantissa, 0, values, start, n);
  }

  /** Splits 4p(1 − p) into a power of two and a factor between √½ and √2; p becomes 2p − 1. */
  private static void exponents(float[] p, float[] exponent, float[] mantissa, int n) {
    for (int i = 0; i < n; i++) {
      exponent[i] = 4f * p[i] * (1f - p[i]);
      p[i] = 2f * p[i] - 1f;
    }
    FloatBits.split(exponent, exponent, mantissa, n);
  }

  /** Leaves w = −log(1 − x²) where the exponents were: twice the artanh series of the mantissa. */
  private static void logarithms(float[] x, float[] w, float[] mantissa, int n) {
    for (int i = 0; i < n; i++) {
      float s = (mantissa[i] - 1f) / (mantissa[i] + 1f);
      float square = s * s;
      float series = 1f / 9;
      series = series * square + 1f / 7;
      series = series * square + 1f / 5;
      series = series * square + 1f / 3;
      series = series * square + 1f;
      w[i] = -(w[i] * LN2 + 2f * s * series);
    }
  }

  private static void centre(float[] x, float[] w, float[] result, int n) {
    for (int i = 0; i < n; i++) {
      float v = w[i] - 2.5f;
      float p = 2.81022636e-08f;
      p = p * v + 3.43273939e-07f;
      p = p * v - 3.5233877e-06f;
      p = p * v - 4.39150654e-06f;
      p = p * v + 0.00021858087f;
      p = p * v - 0.00125372503f;
      p = p * v - 0.00417768164f;
      p = p * v + 0.246640727f;
      p = p * v + 1.50140941f;
      result[i] = p * x[i] * SQRT2;
    }
  }

  private static void tails(float[] x, float[] w, float[] result, int n) {
    for (int i = 0; i < n; i++) {
      if (w[i] >= TAIL) {
        result[i] = tail((float) Math.sqrt(w[i]) - 3f) * x[i] * SQRT2;
      }
    }
  }

  private static float tail(float v) {
    float p = -0.000200214257f;
    p = p * v + 0.000100950558f;
    p = p * v + 0.00134934322f;
    p = p * v - 0.00367342844f;
    p = p * v + 0.00573950773f;
    p = p * v - 0.0076224613f;
    p = p * v + 0.00943887047f;
    p = p * v + 1.00167406f;
    return p * v + 2.83297682f;
  }
}
