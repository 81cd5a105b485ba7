package org.ae4j.evaluation.experiment;

import java.util.OptionalDouble;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;

/** How improbable a variant's models find examples. */
@FunctionalInterface
public interface Likelihood {
  /**
   * Returns the negative log-likelihood in nats per example, averaged; empty where the model has
   * none.
   *
   * @param seed names the random numbers of the estimate
   */
  OptionalDouble negativeLogLikelihood(TrainedAutoencoder model, Samples examples, long seed);
}
