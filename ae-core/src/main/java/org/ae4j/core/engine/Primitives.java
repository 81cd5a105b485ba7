package org.ae4j.core.engine;

import java.util.EnumMap;
import java.util.Map;
import org.ae4j.core.graph.Binary;
import org.ae4j.core.graph.Unary;

/**
 * The element-wise operations in single precision, one loop each over the front of whole arrays.
 */
final class Primitives {
  /** A function of one number. The result is never the input array. */
  @FunctionalInterface
  interface OfOne {
    void apply(float[] x, float[] y, float[] scratch, int n);
  }

  /** A function of two numbers. */
  @FunctionalInterface
  interface OfTwo {
    void apply(float[] a, float[] b, float[] y, int n);
  }

  private static final Map<Unary, OfOne> UNARY = new EnumMap<>(Unary.class);
  private static final Map<Binary, OfTwo> BINARY = new EnumMap<>(Binary.class);

  static {
    UNARY.put(Unary.NEGATE, Primitives::negate);
    UNARY.put(Unary.EXP, FloatFunctions::exp);
    UNARY.put(Unary.LOG, FloatFunctions::log);
    UNARY.put(Unary.SQRT, Primitives::sqrt);
    UNARY.put(Unary.TANH, FloatFunctions::tanh);
    UNARY.put(Unary.SIGMOID, FloatFunctions::sigmoid);
    UNARY.put(Unary.SOFTPLUS, FloatFunctions::softplus);
    UNARY.put(Unary.ERF, FloatFunctions::erf);
    UNARY.put(Unary.SIN, Primitives::sin);
    UNARY.put(Unary.COS, Primitives::cos);
    UNARY.put(Unary.RELU, Primitives::relu);
    UNARY.put(Unary.ABS, Primitives::abs);
    UNARY.put(Unary.SIGN, FloatFunctions::sign);
    UNARY.put(Unary.STEP, FloatFunctions::step);
    UNARY.put(Unary.FLOOR, Primitives::floor);
    BINARY.put(Binary.ADD, Primitives::add);
    BINARY.put(Binary.SUBTRACT, Primitives::subtract);
    BINARY.put(Binary.MULTIPLY, Primitives::multiply);
    BINARY.put(Binary.DIVIDE, Primitives::divide);
    BINARY.put(Binary.MAXIMUM, Primitives::maximum);
    BINARY.put(Binary.MINIMUM, Primitives::minimum);
    BINARY.put(Binary.GREATER, Primitives::greater);
    BINARY.put(Binary.POWER, Primitives::power);
  }

  private Primitives() {}

  static OfOne of(Unary operation) {
    return UNARY.get(operation);
  }

  static OfTwo of(Binary operation) {
    return BINARY.get(operation);
  }

  private static void negate(float[] x, float[] y, float[] scratch, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = -x[i];
    }
  }

  private static void sqrt(float[] x, float[] y, float[] scratch, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = (float) Math.sqrt(x[i]);
    }
  }

  private static void sin(float[] x, float[] y, float[] scratch, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = (float) Math.sin(x[i]);
    }
  }

  private static void cos(float[] x, float[] y, float[] scratch, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = (float) Math.cos(x[i]);
    }
  }

  private static void relu(float[] x, float[] y, float[] scratch, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = Math.max(x[i], 0f);
    }
  }

  private static void abs(float[] x, float[] y, float[] scratch, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = Math.abs(x[i]);
    }
  }

  private static void floor(float[] x, float[] y, float[] scratch, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = (float) Math.floor(x[i]);
    }
  }

  private static void add(float[] a, float[] b, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = a[i] + b[i];
    }
  }

  private static void subtract(float[] a, float[] b, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = a[i] - b[i];
    }
  }

  private static void multiply(float[] a, float[] b, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = a[i] * b[i];
    }
  }

  private static void divide(float[] a, float[] b, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = a[i] / b[i];
    }
  }

  private static void maximum(float[] a, float[] b, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = Math.max(a[i], b[i]);
    }
  }

  private static void minimum(float[] a, float[] b, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = Math.min(a[i], b[i]);
    }
  }

  private static void greater(float[] a, float[] b, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = a[i] > b[i] ? 1f : 0f;
    }
  }

  private static void power(float[] a, float[] b, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = (float) Math.pow(a[i], b[i]);
    }
  }
}
