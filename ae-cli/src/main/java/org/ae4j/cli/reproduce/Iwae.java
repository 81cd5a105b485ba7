package org.ae4j.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.FloatArray;
import org.ae4j.core.Objective;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Adam;
import org.ae4j.core.train.CosineDecay;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.variational.ActiveUnits;
import org.ae4j.variational.DynamicBinarisation;
import org.ae4j.variational.GaussianLatentConfig;
import org.ae4j.variational.GaussianLatentSpace;
import org.ae4j.variational.IwaeObjective;
import org.ae4j.variational.LikelihoodEstimate;

/**
 * Importance-weighted autoencoders: Burda, Grosse and Salakhutdinov (2016), <a
 * href="https://arxiv.org/abs/1509.00519">Importance weighted autoencoders</a>, table 1, one
 * stochastic layer.
 */
final class Iwae implements Reproduction {
  private static final int CODE = 50;
  private static final int EPOCHS = 300;
  private static final int BATCH = 100;
  private static final double RATE = 3e-3;
  private static final Adam ADAM = new Adam(0.9, 0.999, 1e-4);
  private static final int DRAWS = 5000;

  /** Keeps the logit of a pixel that is never inked finite. */
  private static final double LEAST_PROBABILITY = 1e-3;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "iwae",
              "784-200-200-50 and back, tanh, binary digits drawn anew, " + EPOCHS + " epochs",
              "Burda et al. (2016): NLL 86.76 (VAE), 85.54 (IWAE-5), 84.78 (IWAE-50)",
              Target.atMost("nll_vae", 88.0, "86.76 after 3280 epochs"),
              Target.atMost("nll_iwae5", 86.8, "85.54 after 3280 epochs"),
              Target.atLeast("nll_gain", 0.8, "1.22 between VAE and IWAE-5"),
              Target.atLeast("active_gain", 1, "IWAE-5 uses more units than the VAE"))
          .withMinutes(120)
          .withEpochs(EPOCHS);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    Digits digits = new Digits();
    Map<String, Double> metrics = new LinkedHashMap<>();
    measure("vae", Objective.standard(), digits, attempt, metrics);
    measure("iwae5", IwaeObjective.of(5), digits, attempt, metrics);
    metrics.put("nll_gain", metrics.get("nll_vae") - metrics.get("nll_iwae5"));
    metrics.put("active_gain", metrics.get("active_iwae5") - metrics.get("active_vae"));
    return metrics;
  }

  private static void measure(
      String name,
      Objective objective,
      Digits digits,
      Attempt attempt,
      Map<String, Double> metrics) {
    TrainingConfig config =
        TrainingConfig.ofEpochs(EPOCHS)
            .withBatchSize(BATCH)
            .withShards(1)
            .withOptimiser(ADAM)
            .withLearningRate(CosineDecay.from(RATE));
    Autoencoder autoencoder =
        Dense.autoencoder(
                DenseConfig.ofLayers(200, 200).withActivation(Activation.TANH),
                new GaussianLatentSpace(GaussianLatentConfig.ofWidth(CODE)),
                Losses.bernoulli())
            .withCorruption(new DynamicBinarisation())
            .withObjective(objective);
    Samples test = BinaryDigits.drawnOnce(digits.test());
    Map<String, FloatArray> start = Map.of("decoder/layer3/bias", logits(digits.meanImage()));
    try (TrainedAutoencoder model = digits.fit(autoencoder, config, attempt, start)) {
      LikelihoodEstimate estimate = LikelihoodEstimate.of(model, test, DRAWS, 1);
      metrics.put("nll_" + name, estimate.negativeLogLikelihood());
      metrics.put("elbo_" + name, estimate.evidenceLowerBound());
      metrics.put("active_" + name, (double) ActiveUnits.of(model, test).count());
    }
  }

  private static FloatArray logits(float[] means) {
    float[] logits = new float[means.length];
    for (int i = 0; i < means.length; i++) {
      double p = Math.max(LEAST_PROBABILITY, Math.min(1 - LEAST_PROBABILITY, means[i]));
      logits[i] = (float) Math.log(p / (1 - p));
    }
    return new FloatArray(Shape.of(means.length), logits);
  }
}
