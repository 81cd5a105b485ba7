package org.ae4j.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.GenerativeLatentSpace;
import org.ae4j.core.Objective;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.variational.AggregateMismatch;
import org.ae4j.variational.GaussianLatentConfig;
import org.ae4j.variational.GaussianLatentSpace;
import org.ae4j.variational.MatchedLatentSpace;
import org.ae4j.variational.MmdKernel;
import org.ae4j.variational.MmdObjective;

/**
 * The Wasserstein autoencoder with a maximum mean discrepancy: Tolstikhin, Bousquet, Gelly and
 * Schölkopf (2018), <a href="https://arxiv.org/abs/1711.01558">Wasserstein auto-encoders</a>,
 * section 4: codes follow the prior, and reconstructions are better than a variational
 * autoencoder's. The same networks without the discrepancy stand beside it.
 */
final class Wae implements Reproduction {
  private static final int CODE = 8;
  private static final int EPOCHS = 10;
  private static final int BATCH = 256;
  private static final double RATE = 2e-3;
  private static final double WEIGHT = 20;
  private static final int COMPARED_CODES = 1000;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "wae",
              "784-256-128-8 and back, Bernoulli, IMQ kernel, "
                  + EPOCHS
                  + " epochs of batches of 256",
              "Tolstikhin et al. (2018): codes like the prior, reconstructions better than a VAE's",
              Target.atMost(
                  "mmd_ratio", 0.1, "codes follow the prior: a tenth of the plain ones' MMD"),
              Target.atMost("sse_wae_minus_vae", 0, "reconstructions no worse than a VAE's"))
          .withMinutes(3)
          .withEpochs(EPOCHS);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    Digits digits = new Digits();
    Judged plain = judged(digits, new MatchedLatentSpace(CODE), Objective.standard(), attempt);
    Judged wae = judged(digits, new MatchedLatentSpace(CODE), MmdObjective.of(WEIGHT), attempt);
    var gaussian = new GaussianLatentSpace(GaussianLatentConfig.ofWidth(CODE));
    Judged vae = judged(digits, gaussian, Objective.standard(), attempt);
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("mmd_plain", plain.mismatch());
    metrics.put("mmd_wae", wae.mismatch());
    metrics.put("mmd_vae", vae.mismatch());
    metrics.put("mmd_ratio", wae.mismatch() / plain.mismatch());
    metrics.put("test_sse_plain", plain.squaredError());
    metrics.put("test_sse_wae", wae.squaredError());
    metrics.put("test_sse_vae", vae.squaredError());
    metrics.put("sse_wae_minus_vae", wae.squaredError() - vae.squaredError());
    return metrics;
  }

  /** How far drawn codes of test images are from the prior, and their reconstructions off. */
  private record Judged(double mismatch, double squaredError) {}

  private static Judged judged(
      Digits digits, GenerativeLatentSpace latentSpace, Objective objective, Attempt attempt) {
    TrainingConfig config = attempt.training(BATCH, RATE);
    Autoencoder autoencoder =
        Dense.autoencoder(DenseConfig.ofLayers(256, 128), latentSpace, Losses.bernoulli())
            .withObjective(objective);
    try (TrainedAutoencoder model = digits.fit(autoencoder, config, attempt)) {
      double mismatch =
          AggregateMismatch.discrepancy(
              model,
              digits.test().head(COMPARED_CODES).samples(),
              MmdKernel.inverseMultiquadric(),
              1);
      return new Judged(mismatch, Digits.squaredError(digits.reconstructions(model)));
    }
  }
}
