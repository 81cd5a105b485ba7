package org.ae4j.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.sparse.SparseLatentSpace;

/**
 * The sparse autoencoder of Ng (2011), <a
 * href="https://web.stanford.edu/class/cs294a/sparseAutoencoder.pdf">CS294A lecture notes</a>: the
 * divergence of every unit's mean activation from a small target.
 */
final class KlSparse implements Reproduction {
  private static final int UNITS = 196;
  private static final double TARGET = 0.05;

  /** The source weighs 3 beside half the squared error of 64 inputs; here are 784, and no half. */
  private static final double WEIGHT = 15;

  private static final int EPOCHS = 25;
  private static final int BATCH = 256;
  private static final double RATE = 3e-3;

  /** The source's cost of half the squared weights; it is what makes strokes of filters. */
  private static final double WEIGHT_DECAY = 1.5e-3;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "kl-sparse",
              "784-196-784, sigmoid units, KL to a mean activation of 0.05 at weight 15, weight decay"
                  + " 0.0015, 25 epochs",
              "Ng (2011), lecture notes: units with a mean activation near 0.05, strokes as filters",
              Target.near("mean_activation", TARGET, 0.1, "0.05, what training aims at"))
          .withMinutes(2)
          .withEpochs(EPOCHS)
          .withSeeds(3);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    Digits digits = new Digits();
    var autoencoder =
        Dense.autoencoder(
            DenseConfig.ofLayers(),
            SparseLatentSpace.kl(UNITS, TARGET, WEIGHT),
            Losses.squaredErrorOfSigmoid());
    TrainingConfig config = attempt.training(BATCH, RATE).withWeightDecay(WEIGHT_DECAY);
    try (TrainedAutoencoder model = digits.fit(autoencoder, config, attempt)) {
      Map<String, Double> metrics = new LinkedHashMap<>();
      double[] means = means(model.encode(digits.test().samples()));
      metrics.put("mean_activation", mean(means));
      metrics.put("units_within_half", shareNear(means));
      Reconstructions rebuilt = digits.reconstructions(model);
      metrics.put("test_sse", mean(rebuilt.squaredErrors()));
      return metrics;
    }
  }

  private static double[] means(float[][] codes) {
    double[] means = new double[codes[0].length];
    for (float[] code : codes) {
      for (int unit = 0; unit < code.length; unit++) {
        means[unit] += code[unit] / (double) codes.length;
      }
    }
    return means;
  }

  /** Returns the part of the units whose own mean lies within half of the target. */
  private static double shareNear(double[] means) {
    int near = 0;
    for (double mean : means) {
      near += Math.abs(mean - TARGET) <= TARGET / 2 ? 1 : 0;
    }
    return near / (double) means.length;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
