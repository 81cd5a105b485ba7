package org.ae4j.testkit;

import org.ae4j.core.Decoder;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** One linear layer from the flattened code to the outputs, for tests of other parts. */
public record TinyDecoder() implements Decoder {
  @Override
  public Tensor decode(Tensor code, Shape outputs, Scope scope) {
    long codes = code.shape().extent(0);
    long width = code.shape().example().size();
    Shape shape = Shape.of(width, outputs.size());
    Tensor weights = scope.weight("weights", shape, Initialiser.glorotUniform());
    Tensor bias = scope.weight("bias", Shape.of(outputs.size()), Initialiser.constant(0));
    Tensor rows = code.reshape(Shape.of(codes, width)).matmul(weights).add(bias);
    return rows.reshape(outputs.batched().with(0, codes));
  }
}
