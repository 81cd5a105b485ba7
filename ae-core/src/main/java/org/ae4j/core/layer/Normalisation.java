package org.ae4j.core.layer;

import java.util.List;
import java.util.Objects;
import org.ae4j.core.Component;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Scope;
import org.ae4j.core.Suggestion;
import org.ae4j.core.graph.Tensor;

/**
 * What brings a layer's values to mean 0 and variance 1, before a learned scale and shift for each
 * place on the last axis.
 *
 * <p>Weights: {@code scale}, which starts at 1, and {@code shift}, which starts at 0.
 */
public sealed interface Normalisation extends Component
    permits NoNormalisation, BatchNormalisation, LayerNormalisation {
  /** Values stay as they are. */
  Normalisation NONE = new NoNormalisation();

  /** Over all but the last axis, with a momentum of 0.1 and 1e-5 under the root. */
  Normalisation BATCH = new BatchNormalisation(0.1, 1e-5);

  /** Over the last axis of each example, with 1e-5 under the root. */
  Normalisation LAYER = new LayerNormalisation(1e-5);

  /**
   * Returns the normalised values.
   *
   * @param x shape {@code [batch, …, channels]}
   * @param scope where the weights and running averages live
   * @return same shape
   */
  Tensor apply(Tensor x, Scope scope);

  /** Returns the name that commands use, such as {@code batch}. */
  String label();

  /**
   * Returns batch normalisation whose running averages move at another speed.
   *
   * @param momentum the share that a new batch has in the running averages, above 0 and at most 1:
   *     0.1 here is what frameworks that count the old averages' share call 0.9
   * @see BatchNormalisation
   */
  static Normalisation batch(double momentum) {
    return new BatchNormalisation(momentum, 1e-5);
  }

  /** Returns every normalisation once, with usual parameters. */
  static List<Normalisation> values() {
    return List.of(NONE, BATCH, LAYER);
  }

  /**
   * Returns the normalisation of a name, with usual parameters.
   *
   * @throws ConfigurationException if there is none; the message has the nearest name
   */
  static Normalisation named(String label) {
    Objects.requireNonNull(label, "label");
    return values().stream()
        .filter(normalisation -> normalisation.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "there is no normalisation \""
                        + label
                        + "\"; "
                        + Suggestion.nearest(
                            label, values().stream().map(Normalisation::label).toList())));
  }
}
