package org.ae4j.evaluation.experiment;

import java.util.Map;
import java.util.Objects;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.FloatArray;
import org.ae4j.core.train.TrainingConfig;

/**
 * What is trained and how. The experiment replaces the seed.
 *
 * @param autoencoder the description
 * @param training how long and how to train
 * @param start weights that do not start at random, by path
 */
public record Plan(
    Autoencoder autoencoder, TrainingConfig training, Map<String, FloatArray> start) {
  public Plan {
    Objects.requireNonNull(autoencoder, "autoencoder");
    Objects.requireNonNull(training, "training");
    start = Map.copyOf(start);
  }

  /** Returns the plan whose weights all start at random. */
  public static Plan of(Autoencoder autoencoder, TrainingConfig training) {
    return new Plan(autoencoder, training, Map.of());
  }
}
