package org.ae4j.core.train;

import java.util.Map;
import org.ae4j.core.graph.Tensor;

/**
 * Descent scaled by a running average of recent gradients' size: Tieleman and Hinton (2012), <a
 * href="https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf">Neural networks
 * for machine learning, lecture 6e</a>.
 *
 * <pre>
 * v ← ρ·v + (1 − ρ)·g²
 * w ← w − η·g / (√v + ε)
 * </pre>
 *
 * <p>v starts at 0 and ε is added outside the root, as in PyTorch; ND4J starts v at ε and adds ε
 * inside the root.
 *
 * @param decay ρ, the part of the mean squared gradient that is kept
 * @param epsilon ε, which bounds the step where gradients vanish; in the unit of a gradient
 */
public record RmsProp(double decay, double epsilon) implements Optimiser {
  private static final RmsProp STANDARD = new RmsProp(0.9, 1e-8);

  public RmsProp {
    Setting.decay("decay", decay);
    Setting.positive("epsilon", epsilon);
  }

  /** Returns the one of the lecture: ρ = 0.9, with ε = 1e-8. */
  public static RmsProp standard() {
    return STANDARD;
  }

  /** Returns the same with another ρ. */
  public RmsProp withDecay(double other) {
    return new RmsProp(other, epsilon);
  }

  /** Returns the same with another ε. */
  public RmsProp withEpsilon(double other) {
    return new RmsProp(decay, other);
  }

  @Override
  public Map<String, Double> coefficients(long step, double learningRate) {
    return Map.of("rate", learningRate);
  }

  @Override
  public Tensor next(Tensor weight, Tensor gradient, Memory memory) {
    Tensor square = Average.of(memory, "square", decay, gradient.square());
    Tensor scale = square.sqrt().add(epsilon);
    return weight.sub(gradient.mul(memory.coefficient("rate")).div(scale));
  }
}
