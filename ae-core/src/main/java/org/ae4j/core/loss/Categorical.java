package org.ae4j.core.loss;

import org.ae4j.core.Loss;
import org.ae4j.core.Range;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * The negative log-probability of classes, in nats, summed over all axes but the last: along that
 * one lie the logits of the classes, and in the targets a 1 at the right class or probabilities
 * that add up to 1. Reconstructions are the probabilities.
 *
 * <p>For one variable per example this is the usual cross-entropy; for several, such as the letters
 * of a text, divide by their number for the cross-entropy per letter.
 */
public record Categorical() implements Loss {
  @Override
  public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
    Fit.require(outputs, target.shape());
    return Functions.logSoftmax(outputs).mul(target).sumPerExample().negate();
  }

  @Override
  public Tensor reconstruction(Tensor outputs, Shape example) {
    return Functions.softmax(outputs);
  }

  @Override
  public Range range() {
    return Range.UNIT;
  }

  @Override
  public boolean likelihood() {
    return true;
  }
}
