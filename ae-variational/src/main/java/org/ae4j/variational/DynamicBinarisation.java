package org.ae4j.variational;

import org.ae4j.core.Corruption;
import org.ae4j.core.Distribution;
import org.ae4j.core.Range;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Binary data drawn anew at every use: a value in [0, 1] is the probability of a 1. Encoder and
 * loss get the same draw. Burda, Grosse and Salakhutdinov (2016), <a
 * href="https://arxiv.org/abs/1509.00519">Importance weighted autoencoders</a>, section 5. Data
 * that is binary already stays as it is, and a model that is used takes probabilities as they are.
 */
public record DynamicBinarisation() implements Corruption {
  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    return clean.greaterThan(scope.noise("binary", clean.shape(), Distribution.UNIFORM));
  }

  /** Probabilities. */
  @Override
  public Range range() {
    return Range.UNIT;
  }

  @Override
  public boolean drawsData() {
    return true;
  }
}
