package org.ae4j.dense;

import java.util.Objects;
import org.ae4j.core.Decoder;
import org.ae4j.core.Scope;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.DenseLayer;
import org.ae4j.core.layer.LayerStyle;

/**
 * Fully connected layers from a code back to outputs of any shape: the mirror image of {@link
 * DenseEncoder}. A condition, where the model has one, is joined to the code.
 *
 * <p>Weights: {@code layer1/weights} {@code [code, width]}, {@code layer1/bias} {@code [width]} and
 * so on; the last layer gives the outputs, before any squashing.
 *
 * <p>With tied weights, layer 1 uses the transpose of the encoder's last weights, and so on; biases
 * and normalisations are the decoder's own. That needs a {@link DenseEncoder} of the same hidden
 * layers, codes as wide as their features, outputs as wide as inputs, and no condition.
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
    LayerStyle last = config.style().last(Activation.LINEAR);
    Tensor flat = layer(hidden, outputs.size(), last, depth + 1, scope);
    return flat.reshape(DenseEncoder.rows(flat, outputs));
  }

  private Tensor layer(Tensor x, long width, LayerStyle style, int number, Scope scope) {
    Scope own = scope.child("layer" + number);
    int mirrored = config.hidden().size() + 2 - number;
    return config.tied()
        ? tied(x, width, mirrored, style, own)
        : DenseLayer.apply(x, width, style, own);
  }

  /**
   * Applies a layer that uses the transpose of one of the encoder's weights.
   *
   * @param mirrored the number of the encoder's layer
   * @throws ShapeException if its weights do not fit
   */
  static Tensor tied(Tensor x, long width, int mirrored, LayerStyle style, Scope own) {
    try {
      return DenseLayer.applyTied(x, width, "encoder/layer" + mirrored + "/weights", style, own);
    } catch (ShapeException different) {
      throw new ShapeException(
          "the decoder's weights are tied to the encoder's, which do not fit: "
              + different.getMessage()
              + "; give the decoder weights of its own, or both the same widths and no condition",
          different);
    }
  }
}
