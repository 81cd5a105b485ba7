package org.ae4j.dense;

import org.ae4j.core.Encoder;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.DenseLayer;
import org.ae4j.core.layer.LayerStyle;

/**
 * One layer out of a {@link DenseEncoder}, on its own.
 *
 * @param style what the layer does in the stack
 * @param conditioned whether the condition joins the stack here: before the first layer
 */
record SingleEncoder(LayerStyle style, boolean conditioned) implements Encoder {
  @Override
  public Tensor encode(Tensor input, Shape features, Scope scope) {
    Tensor rows = conditioned ? DenseEncoder.withCondition(input, scope) : input;
    return DenseLayer.apply(rows, features.size(), style, scope.child("layer1"));
  }
}
