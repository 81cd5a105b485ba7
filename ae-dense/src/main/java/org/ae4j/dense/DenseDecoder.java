package org.ae4j.dense;

import java.util.Objects;
import org.ae4j.core.Decoder;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.DenseLayer;
import org.ae4j.core.layer.LayerStyle;

/**
 * Fully connected layers from a code back to outputs of any shape: the mirror image of {@link
 * DenseEncoder}. A condition, where the model has one, is joined to the code.
 *
 * <p>With tied weights, layer 1 uses the transpose of the encoder's last weights, and so on; biases
 * are the decoder's own. That needs a latent space whose codes are its features.
 *
 * @param config widths, from the input to the code as in the encoder, and what the layers do
 */
public record DenseDecoder(DenseConfig config) implements Decoder {
  public DenseDecoder {
    Objects.requireNonNull(config, "config");
  }

  @Override
  public Tensor decode(Tensor code, Shape outputs, Scope scope) {
    Tensor hidden = DenseEncoder.withCondition(code.flatten(), scope);
    int depth = config.hidden().size();
    for (int number = 1; number <= depth; number++) {
      hidden = layer(hidden, config.hidden().get(depth - number), config.style(), number, scope);
    }
    LayerStyle last = LayerStyle.of(Activation.LINEAR);
    Tensor flat = layer(hidden, outputs.size(), last, depth + 1, scope);
    return flat.reshape(DenseEncoder.rows(flat, outputs));
  }

  private Tensor layer(Tensor x, long width, LayerStyle style, int number, Scope scope) {
    Scope own = scope.child("layer" + number);
    if (!config.tied()) {
      return DenseLayer.apply(x, width, style, own);
    }
    int mirrored = config.hidden().size() + 2 - number;
    return DenseLayer.applyTied(x, width, "encoder/layer" + mirrored + "/weights", style, own);
  }
}
