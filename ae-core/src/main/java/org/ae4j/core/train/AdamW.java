package org.ae4j.core.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.ae4j.core.graph.Tensor;

/**
 * Adam with decoupled weight decay: Loshchilov and Hutter (2019), <a
 * href="https://arxiv.org/abs/1711.05101">Decoupled weight decay regularization</a>, algorithm 2.
 *
 * <pre>
 * w ← (w − η·λ·w) − (Adam's step)
 * </pre>
 *
 * <p>Matrices and filters decay; biases and scales, which are of rank 1 or less, do not. λ is
 * multiplied by the learning rate η, as in PyTorch; the paper leaves Adam's own rate α out of the
 * product, so its λ equals η·λ here.
 *
 * @param adam what moves the weights
 * @param weightDecay λ, the part of a weight that a step with learning rate 1 would take away
 */
public record AdamW(Adam adam, double weightDecay) implements Optimiser {
  private static final AdamW STANDARD = new AdamW(Adam.standard(), 0.01);
  private static final int MATRIX = 2;

  public AdamW {
    Objects.requireNonNull(adam, "adam");
    Setting.notNegative("weightDecay", weightDecay);
  }

  /** Returns the standard Adam with weight decay 0.01. */
  public static AdamW standard() {
    return STANDARD;
  }

  /** Returns the same around another Adam. */
  public AdamW withAdam(Adam other) {
    return new AdamW(other, weightDecay);
  }

  /** Returns the same with another weight decay. */
  public AdamW withWeightDecay(double other) {
    return new AdamW(adam, other);
  }

  @Override
  public Map<String, Double> coefficients(long step, double learningRate) {
    Map<String, Double> all = new LinkedHashMap<>(adam.coefficients(step, learningRate));
    all.put("decay", learningRate * weightDecay);
    return all;
  }

  @Override
  public Tensor next(Tensor weight, Tensor gradient, Memory memory) {
    return adam.next(decayed(weight, memory), gradient, memory);
  }

  /** Subtracts rather than multiplies by 1 − η·λ, which single precision may round to 1. */
  private static Tensor decayed(Tensor weight, Memory memory) {
    return weight.shape().rank() < MATRIX
        ? weight
        : weight.sub(weight.mul(memory.coefficient("decay")));
  }
}
