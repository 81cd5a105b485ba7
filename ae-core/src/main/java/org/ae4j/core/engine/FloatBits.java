package org.ae4j.core.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * Takes floats apart and puts them together, over the front of whole arrays.
 *
 * <p>A loop that looks at a float's bits is not turned into vector instructions; one over floats or
 * ints alone is. So the bits are copied from one kind of array to the other as they are, through
 * native memory, which takes a small part of what such a loop takes.
 */
public final class FloatBits {
  private static final int MANTISSA_BITS = 23;
  private static final int MANTISSA = (1 << MANTISSA_BITS) - 1;
  private static final int BIAS = 127;
  private static final int ROOT_HALF = 0x3f3504f3;
  // Adding 1.5 · 2²³ to a small whole number leaves it in the lowest bits, and the other way round.
  private static final float WHOLE = 12582912f;
  private static final int WHOLE_BITS = 0x4b400000;

  private static final ThreadLocal<FloatBits> OWN = ThreadLocal.withInitial(() -> new FloatBits(0));

  private final int[] words;
  private final int[] others;
  private final float[] halves;
  private final IntBuffer ints;
  private final FloatBuffer floats;

  private FloatBits(int size) {
    words = new int[size];
    others = new int[size];
    halves = new float[size];
    ByteBuffer bytes = ByteBuffer.allocateDirect(size * Float.BYTES).order(ByteOrder.nativeOrder());
    ints = bytes.asIntBuffer();
    floats = bytes.asFloatBuffer();
  }

  /** Returns this thread's, made anew where it is too small. */
  private static FloatBits own(int n) {
    FloatBits own = OWN.get();
    if (own.words.length < n) {
      own = new FloatBits(n);
      OWN.set(own);
    }
    return own;
  }

  /** Returns room for at least so many bits: this thread's, until it next calls this class. */
  public static int[] room(int n) {
    return own(n).words;
  }

  /** Sets floats to the given bits. */
  public static void set(float[] target, int[] bits, int n) {
    own(n).write(bits, target, n);
  }

  /**
   * Splits positive, normal numbers into a whole power of two and a factor from √½ to √2.
   *
   * @param exponents set to the powers; may be {@code x}
   * @param mantissas set to the factors; not {@code x}
   */
  public static void split(float[] x, float[] exponents, float[] mantissas, int n) {
    FloatBits own = own(n);
    own.read(x, n);
    split(own.words, own.others, n);
    own.write(own.others, mantissas, n);
    own.write(own.words, exponents, n);
    subtractWhole(exponents, n);
  }

  private static void split(int[] words, int[] mantissas, int n) {
    for (int i = 0; i < n; i++) {
      int bits = words[i] - ROOT_HALF;
      mantissas[i] = (bits & MANTISSA) + ROOT_HALF;
      words[i] = (bits >> MANTISSA_BITS) + WHOLE_BITS;
    }
  }

  private static void subtractWhole(float[] x, int n) {
    for (int i = 0; i < n; i++) {
      x[i] -= WHOLE;
    }
  }

  /**
   * Multiplies by whole powers of two, correct where the result is subnormal or infinite.
   *
   * @param exponents whole numbers from −252 to 254
   */
  static void scale(float[] y, float[] exponents, int n) {
    FloatBits own = own(n);
    halve(y, exponents, own.halves, n);
    own.read(own.halves, n);
    powers(own.words, n);
    own.write(own.words, own.halves, n);
    multiplyTwice(y, own.halves, n);
  }

  /** A power may not be a float; half of it, twice, and a factor of 2 where it is odd, are. */
  private static void halve(float[] y, float[] exponents, float[] halves, int n) {
    for (int i = 0; i < n; i++) {
      float half = (exponents[i] * 0.5f - 0.25f) + WHOLE;
      y[i] *= 1f + (exponents[i] - 2f * (half - WHOLE));
      halves[i] = half;
    }
  }

  private static void powers(int[] words, int n) {
    for (int i = 0; i < n; i++) {
      words[i] = (words[i] - WHOLE_BITS + BIAS) << MANTISSA_BITS;
    }
  }

  private static void multiplyTwice(float[] y, float[] factors, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = y[i] * factors[i] * factors[i];
    }
  }

  private void read(float[] x, int n) {
    floats.put(0, x, 0, n);
    ints.get(0, words, 0, n);
  }

  private void write(int[] bits, float[] target, int n) {
    ints.put(0, bits, 0, n);
    floats.get(0, target, 0, n);
  }
}
