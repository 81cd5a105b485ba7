package org.ae4j.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.FloatArray;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Sgd;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.variational.ActiveUnits;
import org.ae4j.variational.GaussianLatentConfig;
import org.ae4j.variational.GaussianLatentSpace;
import org.ae4j.variational.LikelihoodEstimate;

/**
 * The linear variational autoencoder, whose optimum is probabilistic PCA: Lucas, Tucker, Grosse and
 * Norouzi (2019), <a href="https://arxiv.org/abs/1911.02469">Don't blame the ELBO!</a>, theorem 1;
 * Tipping and Bishop (1999) for the optimum.
 */
final class LinearVae implements Reproduction {
  private static final int CODE = 50;
  private static final int EPOCHS = 200;
  private static final int BATCH = 1000;
  private static final double RATE = 5e-3;
  private static final int DRAWS = 4;

  /**
   * Plain steps: a weak unit gains less than the noise of its gradient, and Adam, which makes every
   * weight move as far, loses it.
   */
  private static final Sgd MOMENTUM = Sgd.standard();

  private static final Protocol PROTOCOL =
      Protocol.of(
              "linear-vae",
              "linear 784-50-784, noise variance 1, Nesterov's momentum, "
                  + EPOCHS
                  + " epochs, bias from the mean image",
              "Lucas et al. (2019): the optimum is probabilistic PCA's, ELBO -743.19 on MNIST",
              Target.between("elbo", -743.69, -742.69, "-743.19, probabilistic PCA"),
              Target.between("active_units", 12, 12, "12, the eigenvalues above the noise"),
              Target.atMost(
                  "iwae_gap", 0.01, "0: every bound is log p(x) once the posterior is exact"))
          .withMinutes(10)
          .withEpochs(EPOCHS)
          .withSeeds(3);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    Digits digits = new Digits();
    ProbabilisticPca optimum = ProbabilisticPca.of(digits.pca(CODE));
    Samples train = digits.train().samples();
    Samples test = digits.test().samples();
    Map<String, FloatArray> start =
        Map.of(
            "decoder/layer1/bias", new FloatArray(Shape.of(optimum.mean().length), optimum.mean()));
    TrainingConfig config = attempt.training(BATCH, RATE).withOptimiser(MOMENTUM);
    Map<String, Double> metrics = new LinkedHashMap<>();
    try (TrainedAutoencoder model = digits.fit(autoencoder(), config, attempt, start)) {
      LikelihoodEstimate learned = LikelihoodEstimate.of(model, train, DRAWS, 1);
      metrics.put("elbo", learned.evidenceLowerBound());
      metrics.put("elbo_optimum", optimum.meanLogLikelihood(train));
      metrics.put("kl", learned.rate());
      metrics.put("active_units", (double) ActiveUnits.of(model, train).count());
      metrics.put("elbo_test", LikelihoodEstimate.of(model, test, DRAWS, 1).evidenceLowerBound());
    }
    metrics.put("elbo_test_optimum", optimum.meanLogLikelihood(test));
    try (TrainedAutoencoder exact = optimum.as(autoencoder())) {
      metrics.put("iwae_gap", gap(exact, test, optimum.meanLogLikelihood(test)));
    }
    return metrics;
  }

  /** Returns the largest distance of a bound over k draws from log p(x). */
  private static double gap(TrainedAutoencoder exact, Samples test, double logLikelihood) {
    double largest = 0;
    for (int draws : new int[] {2, 5, 50}) {
      LikelihoodEstimate estimate = LikelihoodEstimate.of(exact, test, draws, 1);
      double bound = Math.abs(-estimate.negativeLogLikelihood() - logLikelihood);
      double ofOneDraw = Math.abs(estimate.evidenceLowerBound() - logLikelihood);
      largest = Math.max(largest, Math.max(bound, ofOneDraw));
    }
    return largest;
  }

  private static Autoencoder autoencoder() {
    return Dense.autoencoder(
        DenseConfig.ofLayers(),
        new GaussianLatentSpace(GaussianLatentConfig.ofWidth(CODE)),
        Losses.gaussian(1));
  }
}
