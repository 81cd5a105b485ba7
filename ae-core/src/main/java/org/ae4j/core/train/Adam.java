package org.ae4j.core.train;

import java.util.Map;
import org.ae4j.core.graph.Tensor;

/**
 * Adaptive moment estimation: Kingma and Ba (2015), <a href="https://arxiv.org/abs/1412.6980">Adam:
 * a method for stochastic optimization</a>, algorithm 1.
 *
 * <pre>
 * m ← β₁·m + (1 − β₁)·g        m̂ = m / (1 − β₁ᵗ)
 * v ← β₂·v + (1 − β₂)·g²       v̂ = v / (1 − β₂ᵗ)
 * w ← w − η·m̂ / (√v̂ + ε)
 * </pre>
 *
 * <p>ε is added to the corrected √v̂, as in the algorithm and in PyTorch. ND4J and TensorFlow
 * follow the end of the paper's section 2 and add it to the uncorrected √v, where the same number
 * weighs up to 1/√(1 − β₂) times more in the first steps.
 *
 * @param beta1 β₁, the part of the mean gradient that is kept
 * @param beta2 β₂, the part of the mean squared gradient that is kept
 * @param epsilon ε, which bounds the step where gradients vanish; in the unit of a gradient
 */
public record Adam(double beta1, double beta2, double epsilon) implements Optimiser {
  private static final Adam STANDARD = new Adam(0.9, 0.999, 1e-8);

  public Adam {
    Setting.decay("beta1", beta1);
    Setting.decay("beta2", beta2);
    Setting.positive("epsilon", epsilon);
  }

  /** Returns the one of the paper: β₁ = 0.9, β₂ = 0.999, ε = 1e-8. */
  public static Adam standard() {
    return STANDARD;
  }

  /** Returns the same with another β₁. */
  public Adam withBeta1(double other) {
    return new Adam(other, beta2, epsilon);
  }

  /** Returns the same with another β₂. */
  public Adam withBeta2(double other) {
    return new Adam(beta1, other, epsilon);
  }

  /** Returns the same with another ε. */
  public Adam withEpsilon(double other) {
    return new Adam(beta1, beta2, other);
  }

  /**
   * Returns η·√(1 − β₂ᵗ)/(1 − β₁ᵗ) and ε·√(1 − β₂ᵗ): multiplying the step's fraction by √(1 − β₂ᵗ)
   * above and below leaves one division per weight. In double, as 1 − β₂ᵗ cancels most of the
   * digits that single precision has.
   */
  @Override
  public Map<String, Double> coefficients(long step, double learningRate) {
    double correction = Math.sqrt(1 - Math.pow(beta2, step));
    return Map.of(
        "rate",
        learningRate * correction / (1 - Math.pow(beta1, step)),
        "epsilon",
        epsilon * correction);
  }

  @Override
  public Tensor next(Tensor weight, Tensor gradient, Memory memory) {
    Tensor mean = Average.of(memory, "mean", beta1, gradient);
    Tensor square = Average.of(memory, "square", beta2, gradient.square());
    Tensor scale = square.sqrt().add(memory.coefficient("epsilon"));
    return weight.sub(mean.mul(memory.coefficient("rate")).div(scale));
  }
}
