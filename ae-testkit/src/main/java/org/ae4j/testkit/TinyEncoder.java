package org.ae4j.testkit;

import org.ae4j.core.Encoder;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** One linear layer from the flattened input to the features, for tests of other parts. */
public record TinyEncoder() implements Encoder {
  @Override
  public Tensor encode(Tensor input, Shape features, Scope scope) {
    Tensor rows = input.flatten();
    Shape shape = Shape.of(rows.shape().extent(1), features.size());
    Tensor weights = scope.weight("weights", shape, Initialiser.glorotUniform());
    return rows.matmul(weights).reshape(features.batched());
  }
}
