package org.ae4j.core;

import java.util.Objects;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * One part of what training minimises: its weight times the mean of a cost over the batch.
 *
 * @param name what histories and progress lines call it
 * @param weight its factor in the total; printed wherever the term is
 * @param perExample the cost before weighting, shape {@code [batch]}, or one per row where an
 *     objective handed in several rows per example; nats where it is a likelihood
 */
public record Term(String name, double weight, Tensor perExample) {
  public Term {
    Objects.requireNonNull(name, "name");
    if (!Double.isFinite(weight)) {
      throw new ConfigurationException(
          "the weight of the term " + name + " must be finite, but was " + weight);
    }
    if (perExample.shape().rank() != 1 || perExample.shape().extent(0) > 0) {
      throw unfit(name, perExample.shape());
    }
  }

  /**
   * Returns this term, for a trainer that averages over examples.
   *
   * @throws ShapeException if it has another number of costs than one per example
   */
  public Term requirePerExample() {
    if (!perExample.shape().equals(Shape.batchOf())) {
      throw unfit(name, perExample.shape());
    }
    return this;
  }

  private static ShapeException unfit(String name, Shape found) {
    return new ShapeException(
        "the term "
            + name
            + " must have one cost per example, shape [batch], but has "
            + found
            + "; sum over the features");
  }
}
