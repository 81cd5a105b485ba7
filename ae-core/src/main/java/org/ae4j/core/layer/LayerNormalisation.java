package org.ae4j.core.layer;

import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Normalises over the last axis, each example and position on its own, alike in all phases. Ba,
 * Kiros and Hinton (2016), <a href="https://arxiv.org/abs/1607.06450">Layer normalization</a>,
 * equation 3; the variance divides by n.
 *
 * @param epsilon what is added to a variance before its root is taken
 */
record LayerNormalisation(double epsilon) implements Normalisation {
  LayerNormalisation {
    Affine.requireEpsilon(epsilon);
  }

  @Override
  public Tensor apply(Tensor x, Scope scope) {
    int last = x.shape().rank() - 1;
    Shape column = x.shape().with(last, 1);
    Tensor centred = x.sub(x.mean(last).reshape(column));
    Tensor variance = centred.square().mean(last).reshape(column);
    return Affine.rescaled(centred, variance, epsilon, scope);
  }

  @Override
  public String label() {
    return "layer";
  }
}
