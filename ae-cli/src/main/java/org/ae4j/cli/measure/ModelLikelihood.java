package org.ae4j.cli.measure;

import java.util.OptionalDouble;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Corruption;
import org.ae4j.core.Phase;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.variational.LikelihoodEstimate;

/** How improbable models find examples: those that have densities for codes and for data. */
public final class ModelLikelihood {
  private static final int DRAWS = 50;

  private ModelLikelihood() {}

  /** Returns nats per example from {@value #DRAWS} draws each; empty where there is no density. */
  public static OptionalDouble negativeLogLikelihood(
      TrainedAutoencoder model, Samples examples, long seed) {
    if (!defined(model)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        LikelihoodEstimate.of(model, examples, DRAWS, seed).negativeLogLikelihood());
  }

  /** Returns whether a model has densities of codes and of data. */
  static boolean defined(TrainedAutoencoder model) {
    Autoencoder autoencoder = model.autoencoder();
    return autoencoder.loss().likelihood()
        && autoencoder.corruption().equals(Corruption.none())
        && autoencoder
            .model(model.snapshot().example(), Phase.EVALUATION)
            .latent()
            .logRatio()
            .isPresent();
  }
}
