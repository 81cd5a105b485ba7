package org.ae4j.dense;

import org.ae4j.core.Decoder;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.DenseLayer;
import org.ae4j.core.layer.LayerStyle;

/**
 * One layer out of a {@link DenseDecoder}, on its own. Its activation is left to the loss.
 *
 * @param style what the layer does in the stack
 * @param tied whether it uses the transpose of the single encoder's weights
 * @param conditioned whether the condition joins the stack here: beside the code
 */
record SingleDecoder(LayerStyle style, boolean tied, boolean conditioned) implements Decoder {
  @Override
  public Tensor decode(Tensor code, Shape outputs, Scope scope) {
    Tensor rows = conditioned ? DenseEncoder.withCondition(code, scope) : code;
    Scope own = scope.child("layer1");
    return tied
        ? DenseDecoder.tied(rows, outputs.size(), 1, style, own)
        : DenseLayer.apply(rows, outputs.size(), style, own);
  }
}
