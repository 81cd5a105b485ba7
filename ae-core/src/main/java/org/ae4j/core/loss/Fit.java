package org.ae4j.core.loss;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** Refuses what would otherwise be repeated silently or give no number. */
final class Fit {
  private Fit() {}

  static void require(Tensor outputs, Shape wanted) {
    if (!outputs.shape().equals(wanted)) {
      throw new ShapeException(
          "the loss needs outputs "
              + wanted
              + " but was given "
              + outputs.shape()
              + "; let the decoder give one output per number it needs");
    }
  }

  static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) { // also refuses NaN
      throw new ConfigurationException(name + " must be positive and finite, but was " + value);
    }
  }
}
