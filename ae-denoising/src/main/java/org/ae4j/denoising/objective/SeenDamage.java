package org.ae4j.denoising.objective;

import java.util.Optional;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Corruption;
import org.ae4j.core.Objective;
import org.ae4j.denoising.Corruptions;

/** What an autoencoder saw in training, whoever damaged it. */
public final class SeenDamage {
  private SeenDamage() {}

  /** Returns the damage of inputs, by the corruption and by what the objective hides. */
  public static Optional<Corruption> of(Autoencoder autoencoder) {
    Optional<Corruption> hidden = hidden(autoencoder.objective());
    if (autoencoder.corruption().equals(Corruption.none())) {
      return hidden;
    }
    Corruption first = autoencoder.corruption();
    return Optional.of(hidden.map(second -> Corruptions.inOrder(first, second)).orElse(first));
  }

  private static Optional<Corruption> hidden(Objective objective) {
    if (objective instanceof Contractive contractive) {
      return hidden(contractive.objective());
    }
    return objective instanceof EmphasisedDenoising emphasised
        ? Optional.of(emphasised.corruption())
        : Optional.empty();
  }
}
