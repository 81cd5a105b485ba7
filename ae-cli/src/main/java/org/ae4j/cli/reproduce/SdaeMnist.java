package org.ae4j.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.Corruption;
import org.ae4j.core.FloatArray;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.CosineDecay;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Mnist;
import org.ae4j.denoising.Corruptions;
import org.ae4j.dense.DenseConfig;
import org.ae4j.dense.DenseEncoder;
import org.ae4j.dense.GreedyPretraining;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Stacked denoising autoencoders: Vincent et al. (2010), <a
 * href="https://www.jmlr.org/papers/v11/vincent10a.html">Stacked denoising autoencoders</a>, table
 * 3. Three layers are pretrained with and without masked inputs and fine-tuned on labels.
 */
final class SdaeMnist implements Reproduction {
  private static final int WIDTH = 1000;
  private static final double HIDDEN = 0.25;
  private static final int EPOCHS = 15;
  private static final double RATE = 1e-3;
  private static final int FEW = 10_000;
  private static final int FEW_SEEDS = 3;

  /**
   * A sixth of the images makes a sixth of the steps; some more epochs make up for a part of it.
   */
  private static final double FEW_EPOCHS = 4 / 3.0;

  private static final DenseConfig LAYERS =
      DenseConfig.ofLayers(WIDTH, WIDTH)
          .withActivation(Activation.SIGMOID)
          .withCode(Activation.SIGMOID);

  private static final Protocol PROTOCOL =
      Protocol.of(
              "sdae-mnist",
              "784-1000-1000-1000-10, sigmoid, each layer pretrained with 25 % masked, then labels;"
                  + " also on 10 000 images, with and without masking, 3 seeds",
              "Vincent et al. (2010), JMLR: SDAE-3 1.28 %, SAE-3 1.40, SVM 1.40; on 10 000: 2.84, 3.46",
              Target.atMost("err", 1.45, "SDAE-3 1.28 %"),
              Target.atLeast("few_err_gain", 0, "SAE-3 3.46 %, SDAE-3 2.84 % with 10 000 images"))
          .withMinutes(30)
          .withEpochs(EPOCHS);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    Dataset train = Mnist.train();
    Dataset few = train.head(FEW);
    double[] masked = new double[FEW_SEEDS];
    double[] plain = new double[FEW_SEEDS];
    int longer = (int) Math.ceil(attempt.epochs() * FEW_EPOCHS);
    for (int i = 0; i < FEW_SEEDS; i++) {
      long seed = attempt.seed() * FEW_SEEDS + i;
      masked[i] = errorPercent(Corruptions.masking(HIDDEN), few, seed, longer, attempt);
      plain[i] = errorPercent(Corruption.none(), few, seed, longer, attempt);
    }
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put(
        "err",
        errorPercent(
            Corruptions.masking(HIDDEN), train, attempt.seed(), attempt.epochs(), attempt));
    metrics.put("few_err", StatUtils.mean(masked));
    metrics.put("few_err_sd", Math.sqrt(StatUtils.variance(masked)));
    metrics.put("few_err_plain", StatUtils.mean(plain));
    metrics.put("few_err_plain_sd", Math.sqrt(StatUtils.variance(plain)));
    metrics.put("few_err_gain", StatUtils.mean(plain) - StatUtils.mean(masked));
    return metrics;
  }

  private static double errorPercent(
      Corruption corruption, Dataset train, long seed, int epochs, Attempt attempt) {
    TrainingConfig config = TrainingConfig.ofEpochs(epochs).withSeed(seed);
    Trainer layers = Trainer.with(config.withLearningRate(RATE)).listening(attempt.progress());
    Map<String, FloatArray> start =
        new GreedyPretraining(layers, corruption, Losses.bernoulli())
            .weights(LAYERS, WIDTH, train.samples());
    Trainer whole =
        Trainer.with(config.withLearningRate(CosineDecay.from(RATE))).listening(attempt.progress());
    return new FineTuning(new DenseEncoder(LAYERS), WIDTH, whole)
        .errorPercent(start, train, Mnist.test());
  }
}
