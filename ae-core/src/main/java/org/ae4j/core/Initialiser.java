package org.ae4j.core;

import org.ae4j.core.graph.Shape;

/**
 * The distribution that a weight is drawn from before training.
 *
 * <p>Fans count connections: for weights {@code [in, out]} or {@code [height, width, in, out]} the
 * fan-in is everything but the last axis, the fan-out everything but the second last.
 */
public interface Initialiser {
  /**
   * Fills a new weight.
   *
   * @param values its elements in row-major order
   * @param shape its extents
   * @param noise where random numbers come from; it belongs to this weight alone
   */
  void fill(float[] values, Shape shape, NoiseStream noise);

  /** Returns the one that sets every element to the same number. */
  static Initialiser constant(double value) {
    return (values, shape, noise) -> java.util.Arrays.fill(values, (float) value);
  }

  /**
   * Returns the one that starts from given values, such as a mean image or a pretrained layer. It
   * throws {@link ShapeException} where a weight has another number of elements.
   */
  static Initialiser values(float[] given) {
    float[] kept = given.clone();
    return (values, shape, noise) -> {
      if (kept.length != values.length) {
        throw new ShapeException(
            "a weight of shape " + shape + " cannot start from " + kept.length + " values");
      }
      System.arraycopy(kept, 0, values, 0, values.length);
    };
  }

  /** Returns the one that draws from a normal distribution around 0. */
  static Initialiser normal(double standardDeviation) {
    return (values, shape, noise) -> {
      noise.fill(Distribution.NORMAL, 0, 0, values, values.length);
      scale(values, standardDeviation, 0);
    };
  }

  /** Returns the one that draws uniformly from {@code (-bound, bound)}. */
  static Initialiser uniform(double bound) {
    return (values, shape, noise) -> {
      noise.fill(Distribution.UNIFORM, 0, 0, values, values.length);
      scale(values, 2 * bound, -bound);
    };
  }

  /**
   * Returns the one for tanh, sigmoid and linear layers: uniform with variance 2/(in + out). Glorot
   * and Bengio (2010), equation 16.
   */
  static Initialiser glorotUniform() {
    return (values, shape, noise) ->
        uniform(Math.sqrt(6.0 / (fanIn(shape) + fanOut(shape)))).fill(values, shape, noise);
  }

  /** Returns the one for rectifiers: normal with variance 2/in. He et al. (2015), equation 10. */
  static Initialiser heNormal() {
    return heNormal(0);
  }

  /**
   * Returns the one for leaky rectifiers: normal with variance {@code 2/(1 + slope²)/in}. He et al.
   * (2015), equation 15.
   *
   * @param slope what the rectifier multiplies negative values by
   */
  static Initialiser heNormal(double slope) {
    return (values, shape, noise) ->
        normal(Math.sqrt(2 / (1 + slope * slope) / fanIn(shape))).fill(values, shape, noise);
  }

  /** Returns the one for SELU: normal with variance 1/in. Klambauer et al. (2017), section 2. */
  static Initialiser lecunNormal() {
    return (values, shape, noise) ->
        normal(Math.sqrt(1.0 / fanIn(shape))).fill(values, shape, noise);
  }

  private static void scale(float[] values, double factor, double shift) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (values[i] * factor + shift);
    }
  }

  private static double fanIn(Shape shape) {
    return (double) shape.size() / shape.extent(-1);
  }

  private static double fanOut(Shape shape) {
    return shape.rank() < 2 ? shape.size() : (double) shape.size() / shape.extent(-2);
  }
}
