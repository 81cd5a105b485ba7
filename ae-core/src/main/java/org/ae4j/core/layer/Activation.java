package org.ae4j.core.layer;

import java.util.List;
import java.util.Objects;
import org.ae4j.core.Component;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Scope;
import org.ae4j.core.Suggestion;
import org.ae4j.core.graph.Tensor;

/**
 * What a layer applies to every element after its linear part, with what fits it: where the weights
 * in front of it start, and how its values are dropped.
 */
public sealed interface Activation extends Component
    permits Linear, Sigmoid, Tanh, Relu, LeakyRelu, Elu, Gelu, Selu, Softplus {
  /** The element itself. */
  Activation LINEAR = new Linear();

  /** The logistic function {@code 1 / (1 + exp(-x))}. */
  Activation SIGMOID = new Sigmoid();

  /** The hyperbolic tangent. */
  Activation TANH = new Tanh();

  /** The positive part. Nair and Hinton (2010). */
  Activation RELU = new Relu();

  /** The positive part plus a hundredth of the negative one; see {@link #leakyRelu}. */
  Activation LEAKY_RELU = new LeakyRelu(0.01);

  /** The element, or {@code exp(x) - 1} where it is negative; see {@link #elu}. */
  Activation ELU = new Elu(1);

  /** The element times the normal distribution function of it, exactly. */
  Activation GELU = new Gelu();

  /** A scaled ELU that keeps mean 0 and variance 1 from layer to layer. */
  Activation SELU = new Selu();

  /** A smooth rectifier, {@code log(1 + exp(x))}. */
  Activation SOFTPLUS = new Softplus();

  /** Returns the function of every element; same shape. */
  Tensor apply(Tensor x);

  /** Returns where the weights in front of this activation start. */
  Initialiser initialiser();

  /** Returns the name that commands and files use, such as {@code leaky-relu}. */
  String label();

  /**
   * Returns this activation's values after dropout: zeros among them, unless the activation needs
   * another way to keep their mean and variance.
   *
   * @param values what {@link #apply} returned
   * @param part the part that is dropped in training, from 0 to below 1
   * @param scope where the noise comes from
   */
  default Tensor drop(Tensor values, double part, Scope scope) {
    return Dropout.apply(values, part, scope);
  }

  /**
   * Returns the positive part plus a share of the negative one. Maas, Hannun and Ng (2013).
   *
   * @param slope the share, from 0 to below 1
   */
  static Activation leakyRelu(double slope) {
    return new LeakyRelu(slope);
  }

  /**
   * Returns {@code x} where it is positive and {@code alpha * (exp(x) - 1)} elsewhere. Clevert,
   * Unterthiner and Hochreiter (2016).
   *
   * @param alpha what values approach below, with the sign turned; finite and positive
   */
  static Activation elu(double alpha) {
    return new Elu(alpha);
  }

  /** Returns every activation once, those with a parameter at its usual value. */
  static List<Activation> values() {
    return List.of(LINEAR, SIGMOID, TANH, RELU, LEAKY_RELU, ELU, GELU, SELU, SOFTPLUS);
  }

  /**
   * Returns the activation of a name, with usual parameters.
   *
   * @throws ConfigurationException if there is none; the message has the nearest name
   */
  static Activation named(String label) {
    Objects.requireNonNull(label, "label");
    return values().stream()
        .filter(activation -> activation.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "there is no activation \""
                        + label
                        + "\"; "
                        + Suggestion.nearest(
                            label, values().stream().map(Activation::label).toList())));
  }
}
