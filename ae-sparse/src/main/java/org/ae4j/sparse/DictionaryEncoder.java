package org.ae4j.sparse;

import org.ae4j.core.Encoder;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * The encoder of a dictionary: one layer that looks at how an input, flattened, differs from the
 * decoder's bias, {@code (x - decoder/bias)·weights + bias}. Bricken et al. (2023), <a
 * href="https://transformer-circuits.pub/2023/monosemantic-features">Towards monosemanticity</a>.
 *
 * <p>Weights: {@code weights} {@code [inputs, features]}, {@code bias} {@code [features]}; the
 * decoder's bias is shared. Outputs must be as wide as inputs, and there is no condition.
 */
public record DictionaryEncoder() implements Encoder {
  @Override
  public Tensor encode(Tensor input, Shape features, Scope scope) {
    Requirement.noCondition(scope);
    Tensor rows = input.flatten();
    long inputs = rows.shape().extent(1);
    long width = features.size();
    Tensor weights = scope.weight("weights", Shape.of(inputs, width), Initialiser.lecunNormal());
    Tensor bias = scope.weight("bias", Shape.of(width), Initialiser.constant(0));
    Tensor centre = scope.weightAt("decoder/bias", Shape.of(inputs), Initialiser.constant(0));
    Tensor flat = rows.sub(centre).matmul(weights).add(bias);
    return flat.reshape(features.batched().with(0, rows.shape().extent(0)));
  }
}
