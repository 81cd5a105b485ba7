package org.ae4j.core.loss;

import org.ae4j.core.Loss;
import org.ae4j.core.Range;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * The negative log-probability of targets under independent Bernoulli variables whose logits the
 * decoder gives, in nats, summed over the features of an example. Reconstructions are the
 * probabilities.
 *
 * <p>Divide by the number of features for the binary cross-entropy per pixel. Targets between 0 and
 * 1 are allowed, and are then no outcomes but probabilities: the least possible cost is their
 * entropy, not 0.
 */
public record Bernoulli() implements Loss {
  @Override
  public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
    Fit.require(outputs, target.shape());
    return Functions.sigmoidCrossEntropy(outputs, target).sumPerExample();
  }

  @Override
  public Tensor reconstruction(Tensor outputs, Shape example) {
    return outputs.sigmoid();
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
