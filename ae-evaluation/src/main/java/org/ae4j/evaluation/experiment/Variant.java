package org.ae4j.evaluation.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.train.TrainingConfig;

/**
 * One of the autoencoders that are compared.
 *
 * @param name what tables call it
 * @param settings what was chosen, by name, as reports show it
 * @param recipe makes the plan for data
 * @param likelihood how improbable its models find examples, where that is defined
 */
public record Variant(
    String name, Map<String, String> settings, Recipe recipe, Optional<Likelihood> likelihood) {
  public Variant {
    Objects.requireNonNull(recipe, "recipe");
    Objects.requireNonNull(likelihood, "likelihood");
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    if (name.isBlank()) {
      throw new ConfigurationException("a variant needs a name");
    }
  }

  /** Returns the variant that is the same for all data. */
  public static Variant of(String name, Autoencoder autoencoder, TrainingConfig training) {
    return of(name, data -> Plan.of(autoencoder, training));
  }

  /** Returns the variant whose plan depends on the data. */
  public static Variant of(String name, Recipe recipe) {
    return new Variant(name, Map.of(), recipe, Optional.empty());
  }

  /** Returns the same with what was chosen. */
  public Variant withSettings(Map<String, String> others) {
    return new Variant(name, others, recipe, likelihood);
  }

  /** Returns the same with a likelihood. */
  public Variant withLikelihood(Likelihood other) {
    return new Variant(name, settings, recipe, Optional.of(other));
  }
}
