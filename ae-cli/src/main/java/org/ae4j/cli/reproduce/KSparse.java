package org.ae4j.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.evaluation.classify.LinearProbe;
import org.ae4j.evaluation.classify.ProbeConfig;
import org.ae4j.sparse.AnnealedTopKLatentSpace;
import org.ae4j.sparse.TopKLatentSpace;

/**
 * Features of a k-sparse autoencoder, judged by logistic regression: Makhzani and Frey (2013), <a
 * href="https://arxiv.org/abs/1312.5663">k-sparse autoencoders</a>, table 2.
 */
final class KSparse implements Reproduction {
  private static final int UNITS = 1000;
  private static final int KEPT = 25;
  private static final int FEWER = 10;

  /** In use the source keeps about three times as many units as in training. */
  private static final int MORE_IN_USE = 3;

  private static final int EPOCHS = 30;
  private static final int BATCH = 128;
  private static final double RATE = 1e-3;
  private static final int START = 100;
  private static final ProbeConfig PROBE =
      ProbeConfig.standard().withPenalty(30).withIterations(100).withCommonScale();

  private static final Protocol PROTOCOL =
      Protocol.of(
              "k-sparse",
              "784-1000-784, tied, linear, k 25 and 10, 3k in use; logistic regression on the code",
              "Makhzani and Frey (2013), table 2: 1.35 % at k 25, 2.10 % at k 10, raw pixels 7.20 %",
              Target.atMost("err", 1.8, "1.35 % at k 25"),
              Target.atLeast("err_k10_minus_err", 0, "2.10 % at k 10 against 1.35 %"))
          .withMinutes(15)
          .withEpochs(EPOCHS);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    Digits digits = new Digits();
    double error = error(digits, KEPT, attempt);
    double fewer = error(digits, FEWER, attempt);
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("err", error);
    metrics.put("err_k10", fewer);
    metrics.put("err_k10_minus_err", fewer - error);
    return metrics;
  }

  private static double error(Digits digits, int kept, Attempt attempt) {
    TopKLatentSpace codes = TopKLatentSpace.linear(UNITS, kept).withCountInUse(MORE_IN_USE * kept);
    Autoencoder autoencoder =
        Dense.autoencoder(
            DenseConfig.ofLayers().withTiedWeights(),
            new AnnealedTopKLatentSpace(codes, START, 0.5),
            Losses.squaredError());
    TrainingConfig config = attempt.training(BATCH, RATE);
    try (TrainedAutoencoder model = digits.fit(autoencoder, config, attempt)) {
      LinearProbe probe =
          LinearProbe.fit(model.encode(digits.train().samples()), digits.train().labels(), PROBE);
      float[][] unseen = model.encode(digits.test().samples());
      return 100 * (1 - probe.accuracy(unseen, digits.test().labels()));
    }
  }
}
