package org.ae4j.core.layer;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * The end that normalisations share: division by a standard deviation, then a learned scale and
 * shift for each place on the last axis.
 */
final class Affine {
  private Affine() {}

  /**
   * Returns {@code centred / sqrt(variance + epsilon) * scale + shift}.
   *
   * @param centred shape {@code [batch, …, channels]}
   * @param variance a shape that can be repeated to it
   * @return shape of {@code centred}
   */
  static Tensor rescaled(Tensor centred, Tensor variance, double epsilon, Scope scope) {
    Shape channels = Shape.of(centred.shape().extent(-1));
    Tensor scale = scope.weight("scale", channels, Initialiser.constant(1));
    Tensor shift = scope.weight("shift", channels, Initialiser.constant(0));
    return centred.div(variance.add(epsilon).sqrt()).mul(scale).add(shift);
  }

  /** Refuses what would not keep the root from 0. */
  static void requireEpsilon(double epsilon) {
    if (!(epsilon > 0 && epsilon < Double.POSITIVE_INFINITY)) {
      throw new ConfigurationException("epsilon must be finite and positive, but was " + epsilon);
    }
  }
}
