package org.ae4j.core.layer;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Suggestion;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Tensor;

/**
 * What a layer applies to every element after its linear part, with the initialiser that fits it.
 */
public enum Activation {
  /** The element itself. */
  LINEAR(x -> x, Initialiser.glorotUniform()),
  /** {@code 1 / (1 + exp(-x))}. */
  SIGMOID(Tensor::sigmoid, Initialiser.glorotUniform()),
  /** The hyperbolic tangent. */
  TANH(Tensor::tanh, Initialiser.glorotUniform()),
  /** The positive part. Nair and Hinton (2010). */
  RELU(Tensor::relu, Initialiser.heNormal()),
  /** The positive part plus a hundredth of the negative one. Maas, Hannun and Ng (2013). */
  LEAKY_RELU(x -> x.maximum(x.mul(0.01)), Initialiser.heNormal()),
  /** {@code x} or {@code exp(x) - 1} below 0. Clevert, Unterthiner and Hochreiter (2016), α = 1. */
  ELU(x -> exponentialLinear(x, 1), Initialiser.heNormal()),
  /** {@code x} times the normal distribution function. Hendrycks and Gimpel (2016), exact form. */
  GELU(x -> x.mul(Functions.erf(x.mul(Math.sqrt(0.5))).add(1)).mul(0.5), Initialiser.heNormal()),
  /** A scaled ELU that keeps mean 0 and variance 1. Klambauer et al. (2017), equation 2. */
  SELU(
      x -> exponentialLinear(x, Constants.SELU_ALPHA).mul(Constants.SELU_SCALE),
      Initialiser.lecunNormal()),
  /** {@code log(1 + exp(x))}. */
  SOFTPLUS(Tensor::softplus, Initialiser.glorotUniform());

  private final UnaryOperator<Tensor> function;
  private final Initialiser initialiser;

  /** Klambauer et al. (2017), appendix 1: the fixed point for mean 0 and variance 1. */
  private static final class Constants {
    static final double SELU_ALPHA = 1.6732632423543772;
    static final double SELU_SCALE = 1.0507009873554805;
  }

  Activation(UnaryOperator<Tensor> function, Initialiser initialiser) {
    this.function = function;
    this.initialiser = initialiser;
  }

  /** Taking the negative part first keeps exp from overflowing where it is not wanted. */
  private static Tensor exponentialLinear(Tensor x, double alpha) {
    Tensor negative = x.minimum(Tensor.constant(0));
    return x.relu().add(negative.exp().sub(1).mul(alpha));
  }

  /** Returns the function of every element; same shape. */
  public Tensor apply(Tensor x) {
    return function.apply(x);
  }

  /** Returns where weights in front of this activation start. */
  public Initialiser initialiser() {
    return initialiser;
  }

  /** Returns the name that commands and files use, such as {@code leaky-relu}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the activation of a name.
   *
   * @throws ConfigurationException if there is none, with the nearest name
   */
  public static Activation named(String label) {
    return Arrays.stream(values())
        .filter(activation -> activation.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "there is no activation "
                        + label
                        + "; "
                        + Suggestion.nearest(
                            label, Arrays.stream(values()).map(Activation::label).toList())));
  }
}
