package org.ae4j.core;

import java.util.Objects;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * One part of what training minimises: its weight times the mean of a cost over the batch.
 *
 * @param name what histories and progress lines call it
 * @param weight its factor in the total; printed wherever the term is
 * @param perExample the cost before weighting, shape {@code [batch]}; nats where it is a likelihood
 */
public record Term(String name, double weight, Tensor perExample) {
  public Term {
    Objects.requireNonNull(name, "name");
    if (!Double.isFinite(weight)) {
      throw new ConfigurationException(
          "the weight of the term " + name + " must be finite, but was " + weight);
    }
    if (!perExample.shape().equals(Shape.batchOf())) {
      throw new ShapeException(
          "the term "
              + name
              + " must have one cost per example, shape [batch], but has "
              + perExample.shape()
              + "; sum over the features");
    }
  }
}
