package org.ae4j.dense;

import java.util.List;
import java.util.Objects;
import org.ae4j.core.Encoder;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.DenseLayer;
import org.ae4j.core.layer.LayerStyle;

/**
 * Fully connected layers from an input of any shape, flattened, to features. A condition, where the
 * model has one, is joined to the input.
 *
 * <p>Weights: {@code layer1/weights} {@code [inputs, width]}, {@code layer1/bias} {@code [width]}
 * and so on; the last layer gives the features.
 *
 * @param config widths and what the layers do
 */
public record DenseEncoder(DenseConfig config) implements Encoder {
  public DenseEncoder {
    Objects.requireNonNull(config, "config");
  }

  @Override
  public Tensor encode(Tensor input, Shape features, Scope scope) {
    Tensor hidden = withCondition(input.flatten(), scope);
    int number = 1;
    for (int width : config.hidden()) {
      hidden = DenseLayer.apply(hidden, width, config.style(), scope.child("layer" + number++));
    }
    LayerStyle last = config.style().last(config.code());
    Tensor flat = DenseLayer.apply(hidden, features.size(), last, scope.child("layer" + number));
    return flat.reshape(rows(flat, features));
  }

  /** Returns rows of features with the condition, if there is one, at their end. */
  static Tensor withCondition(Tensor rows, Scope scope) {
    return scope
        .condition()
        .map(condition -> Functions.concat(1, List.of(rows, repeated(condition, rows))))
        .orElse(rows);
  }

  /** Several codes of one example, one behind the other, all have its condition. */
  private static Tensor repeated(Tensor condition, Tensor rows) {
    Tensor flat = condition.flatten();
    long times = rows.shape().extent(0) / flat.shape().extent(0);
    if (times == 1) {
      return flat;
    }
    long width = flat.shape().extent(1);
    return flat.reshape(Shape.batchOf(1, width))
        .broadcast(Shape.batchOf(times, width))
        .reshape(Shape.of(rows.shape().extent(0), width));
  }

  /** Returns {@code [rows, …example]}. */
  static Shape rows(Tensor flat, Shape example) {
    return example.batched().with(0, flat.shape().extent(0));
  }
}
