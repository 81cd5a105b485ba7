package org.ae4j.data;

import java.util.Objects;
import java.util.Optional;

/**
 * A set in the parts that training, choosing and judging a model need.
 *
 * @param train what the model is fitted on
 * @param validation what decides when to stop and which settings to keep, if split off
 * @param test what the model is judged on, once, if split off
 */
public record DataParts(Dataset train, Optional<Dataset> validation, Optional<Dataset> test) {
  public DataParts {
    Objects.requireNonNull(train, "train");
    Objects.requireNonNull(validation, "validation");
    Objects.requireNonNull(test, "test");
  }

  /** Returns a set that is all training data. */
  public static DataParts of(Dataset train) {
    return new DataParts(train, Optional.empty(), Optional.empty());
  }

  /** Returns the usual two parts of published sets. */
  public static DataParts of(Dataset train, Dataset test) {
    return new DataParts(train, Optional.empty(), Optional.of(test));
  }
}
