package org.ae4j.denoising;

import org.ae4j.core.Initialiser;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/** One trained number per feature: the mask token of masked autoencoders, in the data's space. */
record LearnedFill() implements Fill {
  @Override
  public Tensor of(Tensor clean, Scope scope) {
    return scope.weight("fill", clean.shape().example(), Initialiser.constant(0));
  }
}
