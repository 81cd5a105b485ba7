package org.ae4j.evaluation.classify;

import org.ae4j.core.Decoder;
import org.ae4j.core.Encoder;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.DenseLayer;
import org.ae4j.core.layer.LayerStyle;

/**
 * Two layers of ReLU units whose second is the features, and the scores of classes from them.
 *
 * @param hidden units of the first layer
 */
record DenseFeatures(int hidden) implements Encoder, Decoder {
  private static final LayerStyle RELU = LayerStyle.of(Activation.RELU);

  @Override
  public Tensor encode(Tensor input, Shape features, Scope scope) {
    Tensor units = DenseLayer.apply(input.flatten(), hidden, RELU, scope.child("layer1"));
    return DenseLayer.apply(units, features.size(), RELU, scope.child("layer2"));
  }

  @Override
  public Tensor decode(Tensor code, Shape outputs, Scope scope) {
    LayerStyle linear = RELU.last(Activation.LINEAR);
    return DenseLayer.apply(code, outputs.size(), linear, scope.child("scores"));
  }
}
