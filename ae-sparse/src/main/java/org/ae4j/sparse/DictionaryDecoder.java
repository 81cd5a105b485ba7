package org.ae4j.sparse;

import org.ae4j.core.Decoder;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * The decoder of a dictionary: a bias plus a sum of directions of length 1, each times its latent.
 *
 * <p>Weights: {@code atoms} {@code [latents, outputs]}, of which the directions alone count, and
 * {@code bias} {@code [outputs]}, which a {@link DictionaryEncoder} shares. There is no condition.
 */
public record DictionaryDecoder() implements Decoder {
  @Override
  public Tensor decode(Tensor code, Shape outputs, Scope scope) {
    Requirement.noCondition(scope);
    long latents = code.shape().example().size();
    Tensor bias = scope.weight("bias", Shape.of(outputs.size()), Initialiser.constant(0));
    Tensor flat = Atoms.in(scope, latents, outputs.size()).combined(code).add(bias);
    return flat.reshape(outputs.batched().with(0, code.shape().extent(0)));
  }
}
