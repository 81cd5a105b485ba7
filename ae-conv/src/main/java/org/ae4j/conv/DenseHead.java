package org.ae4j.conv;

import java.util.List;
import java.util.Objects;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.DenseLayer;
import org.ae4j.core.layer.LayerStyle;

/**
 * Fully connected layers from all maps, flattened, to one code, and back from it. A condition,
 * where the model has one, is joined to the flat maps and to the code.
 *
 * @param hidden widths between maps and code; the decoder mirrors them; may be empty
 * @param style of the hidden layers, and of the layer that makes the maps the decoder starts from
 */
record DenseHead(List<Integer> hidden, LayerStyle style) implements Head {
  DenseHead {
    hidden = List.copyOf(hidden);
    Objects.requireNonNull(style, "style");
    for (int width : hidden) {
      if (width < 1) {
        throw new ConfigurationException("hidden widths must be at least 1, but were " + hidden);
      }
    }
  }

  @Override
  public Tensor encode(Tensor maps, FeatureMaps size, Shape features, Scope scope) {
    Tensor flat = Condition.joined(maps.flatten(), scope);
    int number = 1;
    for (int width : hidden) {
      flat = DenseLayer.apply(flat, width, style, scope.child("layer" + number++));
    }
    LayerStyle last = style.last(Activation.LINEAR);
    Tensor made = DenseLayer.apply(flat, features.size(), last, scope.child("layer" + number));
    return made.reshape(features.batched().with(0, made.shape().extent(0)));
  }

  @Override
  public Tensor decode(Tensor code, FeatureMaps start, Scope scope) {
    Tensor flat = Condition.joined(code.flatten(), scope);
    int number = 1;
    for (int i = hidden.size() - 1; i >= 0; i--) {
      flat = DenseLayer.apply(flat, hidden.get(i), style, scope.child("layer" + number++));
    }
    Tensor made = DenseLayer.apply(flat, start.size(), style, scope.child("layer" + number));
    return made.reshape(start.batched(made.shape().extent(0)));
  }
}
