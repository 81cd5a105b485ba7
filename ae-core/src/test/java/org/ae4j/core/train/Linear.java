package org.ae4j.core.train;

import org.ae4j.core.Decoder;
import org.ae4j.core.Encoder;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** One matrix, without a bias: the smallest encoder and decoder that learn. */
record Linear() implements Encoder, Decoder {
  @Override
  public Tensor encode(Tensor input, Shape features, Scope scope) {
    Shape shape = Shape.of(input.shape().extent(-1), features.extent(-1));
    return input.matmul(scope.weight("weights", shape, Initialiser.glorotUniform()));
  }

  @Override
  public Tensor decode(Tensor code, Shape outputs, Scope scope) {
    return encode(code, outputs, scope);
  }
}
