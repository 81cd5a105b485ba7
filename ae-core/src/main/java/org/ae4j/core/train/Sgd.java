package org.ae4j.core.train;

import java.util.Map;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.graph.Tensor;

/**
 * Stochastic gradient descent, with Polyak's heavy ball or Nesterov's accelerated gradient in the
 * form of Sutskever et al. (2013), <a href="https://proceedings.mlr.press/v28/sutskever13.html">On
 * the importance of initialization and momentum in deep learning</a>, equations 1 to 4, rewritten
 * so that gradients are taken at the stored weights:
 *
 * <pre>
 * v ← μ·v + g
 * w ← w − η·v              heavy ball
 * w ← w − η·(g + μ·v)      Nesterov
 * </pre>
 *
 * <p>The velocity is free of the learning rate η, as in PyTorch; the paper and ND4J keep η inside
 * it. Both are the same while η does not change; after a change this form follows the new η at
 * once.
 *
 * @param momentum μ, the part of the velocity that is kept; 0 for plain descent
 * @param nesterov whether to look ahead
 */
public record Sgd(double momentum, boolean nesterov) implements Optimiser {
  private static final double USUAL_MOMENTUM = 0.9;

  public Sgd {
    Setting.decay("momentum", momentum);
    if (nesterov && momentum == 0) {
      throw new ConfigurationException(
          "nesterov looks ahead along the momentum, which must be above 0, but was 0.0");
    }
  }

  /** Returns plain descent: {@code w ← w − η·g}. */
  public static Sgd plain() {
    return new Sgd(0, false);
  }

  /** Returns Nesterov's method with momentum 0.9. */
  public static Sgd standard() {
    return new Sgd(USUAL_MOMENTUM, true);
  }

  /** Returns the same with another momentum. */
  public Sgd withMomentum(double other) {
    return new Sgd(other, nesterov);
  }

  /** Returns the same with or without looking ahead. */
  public Sgd withNesterov(boolean other) {
    return new Sgd(momentum, other);
  }

  @Override
  public Map<String, Double> coefficients(long step, double learningRate) {
    return Map.of("rate", learningRate);
  }

  @Override
  public Tensor next(Tensor weight, Tensor gradient, Memory memory) {
    return weight.sub(direction(gradient, memory).mul(memory.coefficient("rate")));
  }

  private Tensor direction(Tensor gradient, Memory memory) {
    if (momentum == 0) {
      return gradient;
    }
    Tensor velocity = memory.slot("velocity");
    Tensor next = velocity.mul(momentum).add(gradient);
    memory.update(velocity, next);
    return nesterov ? gradient.add(next.mul(momentum)) : next;
  }
}
