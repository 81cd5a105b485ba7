package org.ae4j.cli.reproduce;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.evaluation.classify.LinearSvm;
import org.ae4j.evaluation.classify.SvmConfig;
import org.ae4j.evaluation.sparse.LatentActivity;
import org.ae4j.sparse.WinnerTakeAllLatentSpace;

/**
 * Features of a winner-take-all autoencoder, judged by a linear support vector machine: Makhzani
 * and Frey (2015), <a href="https://arxiv.org/abs/1409.2752">Winner-take-all autoencoders</a>,
 * table 1.
 */
final class WinnerTakeAll implements Reproduction {
  private static final int UNITS = 2000;
  private static final double LIFETIME = 0.05;
  private static final int EPOCHS = 30;
  private static final int BATCH = 128;
  private static final double RATE = 1e-3;
  private static final double[] SVM_COSTS = {0.3, 1, 3, 10};

  /** Training images on which the cost of the support vector machine is chosen. */
  private static final int CHOSEN_ON = 10_000;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "wta",
              "784-2000-784, tied, 5 % lifetime sparsity per batch; linear SVM on the rectified code",
              "Makhzani and Frey (2015), table 1: 1.20 %; another implementation 1.4 %",
              Target.atMost("err", 1.6, "1.20 %; another implementation 1.4 %"))
          .withMinutes(13)
          .withEpochs(EPOCHS);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    Digits digits = new Digits();
    Autoencoder autoencoder =
        Dense.autoencoder(
            DenseConfig.ofLayers().withTiedWeights(),
            new WinnerTakeAllLatentSpace(UNITS, LIFETIME),
            Losses.squaredError());
    TrainingConfig training = attempt.training(BATCH, RATE);
    try (TrainedAutoencoder model = digits.fit(autoencoder, training, attempt)) {
      float[][] codes = model.encode(digits.train().samples());
      SvmConfig config = SvmConfig.standard().withCost(cost(codes, digits.train().labels()));
      LinearSvm svm = LinearSvm.fit(codes, digits.train().labels(), config);
      float[][] unseen = model.encode(digits.test().samples());
      Map<String, Double> metrics = new LinkedHashMap<>();
      metrics.put("err", 100 * (1 - svm.accuracy(unseen, digits.test().labels())));
      metrics.put("svm_cost", config.cost());
      metrics.put("l0", LatentActivity.of(unseen).l0());
      return metrics;
    }
  }

  /**
   * Returns the cost that suits a part of the training images which the others are fitted without.
   */
  private static double cost(float[][] codes, int[] labels) {
    int kept = codes.length - CHOSEN_ON;
    float[][] fitted = Arrays.copyOf(codes, kept);
    int[] fittedLabels = Arrays.copyOf(labels, kept);
    float[][] judged = Arrays.copyOfRange(codes, kept, codes.length);
    int[] judgedLabels = Arrays.copyOfRange(labels, kept, codes.length);
    double best = SVM_COSTS[0];
    double highest = 0;
    for (double cost : SVM_COSTS) {
      SvmConfig config = SvmConfig.standard().withCost(cost);
      double accuracy = LinearSvm.fit(fitted, fittedLabels, config).accuracy(judged, judgedLabels);
      best = accuracy > highest ? cost : best;
      highest = Math.max(highest, accuracy);
    }
    return best;
  }
}
