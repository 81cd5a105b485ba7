package org.ae4j.sparse;

import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;

/**
 * The divergence of mean activations from a target.
 *
 * @param target the mean activation aimed at
 */
record KlSparsity(double target) implements Sparsity {
  /**
   * A unit that is never active still has this mean, so that its cost and derivative are finite.
   */
  private static final double MARGIN = 1e-6;

  KlSparsity {
    Requirement.inside("target", target);
  }

  @Override
  public Tensor penalty(Tensor code) {
    int[] examples = IntStream.range(0, code.shape().rank() - 1).toArray();
    Tensor mean = code.mean(examples).mul(1 - 2 * MARGIN).add(MARGIN);
    double negentropy = target * Math.log(target) + (1 - target) * Math.log(1 - target);
    Tensor crossEntropy = mean.log().mul(target).add(mean.rsub(1).log().mul(1 - target)).negate();
    Tensor divergence = crossEntropy.add(negentropy).sumAll();
    return divergence.broadcast(Shape.of(code.shape().extent(0)));
  }

  @Override
  public String label() {
    return "kl";
  }

  @Override
  public void requireFitting(Activation activation) {
    if (!activation.equals(Activation.SIGMOID)) {
      throw new ConfigurationException(
          "a target activation needs codes between 0 and 1: use the activation sigmoid, not "
              + activation.label());
    }
  }
}
