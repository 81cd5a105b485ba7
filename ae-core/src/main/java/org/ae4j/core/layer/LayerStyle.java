package org.ae4j.core.layer;

import java.util.Objects;
import org.ae4j.core.Component;
import org.ae4j.core.ConfigurationException;

/**
 * What follows the linear part of a layer: normalisation, activation, dropout, in this order.
 *
 * @param activation what is applied to every element
 * @param normalisation what keeps values in range before it
 * @param dropout the part of the values that training sets to 0, from 0 to below 1
 */
public record LayerStyle(Activation activation, Normalisation normalisation, double dropout)
    implements Component {
  public LayerStyle {
    Objects.requireNonNull(activation, "activation");
    Objects.requireNonNull(normalisation, "normalisation");
    if (!(dropout >= 0 && dropout < 1)) {
      throw new ConfigurationException(
          "dropout must be at least 0 and below 1, but was " + dropout);
    }
  }

  /** Returns the style with an activation and nothing else. */
  public static LayerStyle of(Activation activation) {
    return new LayerStyle(activation, Normalisation.NONE, 0);
  }

  /** Returns the same with another activation. */
  public LayerStyle withActivation(Activation other) {
    return new LayerStyle(other, normalisation, dropout);
  }

  /** Returns the same with a normalisation. */
  public LayerStyle withNormalisation(Normalisation other) {
    return new LayerStyle(activation, other, dropout);
  }

  /** Returns the same with dropout. */
  public LayerStyle withDropout(double part) {
    return new LayerStyle(activation, normalisation, part);
  }
}
