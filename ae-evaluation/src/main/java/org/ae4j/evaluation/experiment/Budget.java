package org.ae4j.evaluation.experiment;

import java.util.OptionalInt;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;

/**
 * What training may cost.
 *
 * @param name what tables call it
 * @param epochs passes over the training data, for all variants; empty for each variant's own
 * @param examples how many of the training examples may be seen; empty for all
 */
public record Budget(String name, OptionalInt epochs, OptionalInt examples) {
  /** Every variant's own epochs on all examples. */
  public static final Budget OWN = new Budget("own", OptionalInt.empty(), OptionalInt.empty());

  public Budget {
    requirePositive(name, "epochs", epochs);
    requirePositive(name, "examples", examples);
  }

  private static void requirePositive(String name, String what, OptionalInt number) {
    if (number.isPresent() && number.getAsInt() < 1) {
      throw new ConfigurationException(
          "budget %s: %s must be at least 1, but was %d".formatted(name, what, number.getAsInt()));
    }
  }

  /** Returns the examples that may be seen. */
  Dataset of(Dataset training) {
    return examples.isPresent() ? training.head(examples.getAsInt()) : training;
  }

  /** Returns the plan as far as this allows. */
  Plan of(Plan plan) {
    TrainingConfig config = plan.training();
    config = epochs.isPresent() ? config.withEpochs(epochs.getAsInt()) : config;
    return new Plan(plan.autoencoder(), config, plan.start());
  }
}
