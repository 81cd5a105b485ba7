package org.ae4j.variational;

import java.util.Arrays;
import java.util.Locale;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Model;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * How much each level of a {@link LadderLatentSpace} says about examples: the mean divergence of
 * its posterior from its prior, in nats per example. {@link ActiveUnits} sees the lower level
 * alone, which is the code.
 *
 * @param lower of z₁, which the decoder sees
 * @param upper of z₂
 */
public record LadderRates(double lower, double upper) {
  /** Less than that is nothing: a tenth of what an active unit with the least variance has. */
  private static final double LEAST_RATE = 5e-4;

  /**
   * Measures a ladder.
   *
   * @param seed names the random numbers
   * @throws ConfigurationException if the model's latent space is none
   */
  public static LadderRates of(TrainedAutoencoder model, Samples examples, long seed) {
    if (!(model.autoencoder().latentSpace() instanceof LadderLatentSpace)) {
      throw new ConfigurationException(
          "rates of levels need a ladder, but the model has " + model.autoencoder().latentSpace());
    }
    float[][] rates = model.measure(examples, seed, LadderRates::perExample);
    return new LadderRates(mean(rates, 0), mean(rates, 1));
  }

  private static Tensor perExample(Model model) {
    return Functions.concat(
        1,
        model.latent().penalties().stream()
            .map(level -> level.perExample().reshape(Shape.batchOf(1)))
            .toList());
  }

  private static double mean(float[][] rates, int level) {
    return Arrays.stream(rates).mapToDouble(rate -> rate[level]).average().orElseThrow();
  }

  /** Returns in a sentence whether a level has collapsed, and what helps. */
  public String diagnosis() {
    String found =
        String.format(Locale.ROOT, "the lower level says %.3g nats, the upper %.3g", lower, upper);
    if (Math.max(lower, upper) < LEAST_RATE) {
      return found + ": both have collapsed; weaken the decoder";
    }
    if (upper < LEAST_RATE) {
      return found + ": the upper one has collapsed; a Gaussian code of one level would do";
    }
    return lower < LEAST_RATE
        ? found + ": the lower one has collapsed, it repeats the upper; narrow it"
        : found + ": both carry information";
  }
}
