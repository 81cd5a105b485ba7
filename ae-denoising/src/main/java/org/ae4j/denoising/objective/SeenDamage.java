package org.ae4j.denoising.objective;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Corruption;
import org.ae4j.core.FloatArray;
import org.ae4j.core.Objective;
import org.ae4j.core.Snapshot;
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

  /**
   * Returns the trained weights of that damage, such as learned fills, by their paths within it.
   *
   * @param snapshot of a model with such an autoencoder
   */
  public static Map<String, FloatArray> weights(Snapshot snapshot) {
    Autoencoder autoencoder = snapshot.autoencoder();
    boolean both =
        !autoencoder.corruption().equals(Corruption.none())
            && hidden(autoencoder.objective()).isPresent();
    Map<String, FloatArray> weights = new LinkedHashMap<>();
    // Where there are both, they are the parts of a sequence.
    put(weights, snapshot, "corruption/", both ? "part1/" : "");
    put(weights, snapshot, "emphasis/", both ? "part2/" : "");
    return weights;
  }

  private static void put(
      Map<String, FloatArray> weights, Snapshot snapshot, String place, String part) {
    snapshot
        .weights()
        .forEach(
            (path, array) -> {
              if (path.startsWith(place)) {
                weights.put(part + path.substring(place.length()), array);
              }
            });
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
