package org.ae4j.core.layer;

import java.util.Objects;
import org.ae4j.core.Component;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * What follows the linear part of a layer, dense or convolutional: bias, normalisation, activation,
 * dropout, in this order.
 *
 * @param activation what is applied to every element
 * @param normalisation what keeps values in range before it
 * @param dropout the part of the values that training drops, from 0 to below 1
 * @param bias whether layers without normalisation have a bias; normalisation shifts by itself
 */
public record LayerStyle(
    Activation activation, Normalisation normalisation, double dropout, boolean bias)
    implements Component {
  public LayerStyle {
    Objects.requireNonNull(activation, "activation");
    Objects.requireNonNull(normalisation, "normalisation");
    Dropout.requirePart(dropout);
  }

  /** Returns the style with a bias, an activation and nothing else. */
  public static LayerStyle of(Activation activation) {
    return new LayerStyle(activation, Normalisation.NONE, 0, true);
  }

  /** Returns the same with another activation. */
  public LayerStyle withActivation(Activation other) {
    return new LayerStyle(other, normalisation, dropout, bias);
  }

  /** Returns the same with a normalisation. */
  public LayerStyle withNormalisation(Normalisation other) {
    return new LayerStyle(activation, other, dropout, bias);
  }

  /** Returns the same with dropout. */
  public LayerStyle withDropout(double part) {
    return new LayerStyle(activation, normalisation, part, bias);
  }

  /** Returns the same with or without biases. */
  public LayerStyle withBias(boolean has) {
    return new LayerStyle(activation, normalisation, dropout, has);
  }

  /** Returns what fits a last layer: this one's bias and an activation, and nothing else. */
  public LayerStyle last(Activation other) {
    return of(other).withBias(bias);
  }

  /**
   * Finishes a layer.
   *
   * <p>Weights: {@code bias} {@code [channels]}, which starts at 0, and those of the normalisation.
   *
   * @param linear weighted sums, shape {@code [batch, …, channels]}
   * @param scope the layer's place
   * @return same shape
   */
  public Tensor finish(Tensor linear, Scope scope) {
    Tensor normalised = normalisation.apply(biased(linear, scope), scope);
    return activation.drop(activation.apply(normalised), dropout, scope);
  }

  private Tensor biased(Tensor linear, Scope scope) {
    if (!bias || !normalisation.equals(Normalisation.NONE)) {
      return linear;
    }
    Shape channels = Shape.of(linear.shape().extent(-1));
    return linear.add(scope.weight("bias", channels, Initialiser.constant(0)));
  }
}
