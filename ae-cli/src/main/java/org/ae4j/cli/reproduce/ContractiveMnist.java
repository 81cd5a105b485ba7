package org.ae4j.cli.reproduce;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.CosineDecay;
import org.ae4j.core.train.Sgd;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Mnist;
import org.ae4j.denoising.objective.Contractive;
import org.ae4j.denoising.objective.JacobianNorm;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.dense.DenseEncoder;

/**
 * The contractive autoencoder: Rifai et al. (2011), <a
 * href="https://icml.cc/2011/papers/455_icmlpaper.pdf">Contractive auto-encoders</a>, table 1. One
 * layer with tied weights is pretrained with and without the penalty and fine-tuned on labels.
 */
final class ContractiveMnist implements Reproduction {
  private static final int WIDTH = 1000;
  private static final double WEIGHT = 1.5;
  private static final int EPOCHS = 30;
  private static final double RATE = 1e-3;

  /**
   * Units that a contraction holds in their flat parts have small gradients, which plain steps
   * leave small: features move least where they answer least.
   */
  private static final Sgd FINE_TUNING = Sgd.standard();

  private static final double FINE_TUNING_RATE = 0.2;
  private static final JacobianNorm NORM = JacobianNorm.exact();
  private static final DenseConfig LAYER =
      DenseConfig.ofLayers().withCode(Activation.SIGMOID).withTiedWeights();

  private static final Protocol PROTOCOL =
      Protocol.of(
              "contractive",
              "784-1000-784, sigmoid, tied, with and without a contraction of 1.5; the encoder is"
                  + " then fine-tuned with softmax",
              "Rifai et al. (2011), ICML: error CAE 1.14 %, AE 1.78; Jacobian 0.73e-4, 17.5e-4",
              Target.atMost("err", 1.40, "CAE 1.14 %"),
              Target.atMost("jacobian_ratio", 0.2, "0.73e-4 of 17.5e-4"))
          .withMinutes(16)
          .withEpochs(EPOCHS);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    Autoencoder plain = Dense.autoencoder(LAYER, WIDTH, Losses.bernoulli());
    Result contracted = run(plain.withObjective(Contractive.of(WEIGHT)), attempt);
    Result free = run(plain, attempt);
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("err", contracted.errorPercent());
    metrics.put("err_plain", free.errorPercent());
    metrics.put("jacobian", contracted.jacobian());
    metrics.put("jacobian_plain", free.jacobian());
    metrics.put("jacobian_ratio", contracted.jacobian() / free.jacobian());
    return metrics;
  }

  /**
   * What one autoencoder came to.
   *
   * @param errorPercent of test images after fine-tuning
   * @param jacobian its encoder's Frobenius norm before, averaged over test images
   */
  private record Result(double errorPercent, double jacobian) {}

  private static Result run(Autoencoder autoencoder, Attempt attempt) {
    Dataset train = Mnist.train();
    Dataset test = Mnist.test();
    TrainingConfig config = TrainingConfig.ofEpochs(attempt.epochs()).withSeed(attempt.seed());
    Trainer trainer =
        Trainer.with(config.withLearningRate(CosineDecay.from(RATE))).listening(attempt.progress());
    try (TrainedAutoencoder model = trainer.fit(autoencoder, train.samples())) {
      double jacobian = jacobian(model, test);
      TrainingConfig labelled =
          config.withOptimiser(FINE_TUNING).withLearningRate(CosineDecay.from(FINE_TUNING_RATE));
      FineTuning classifier =
          new FineTuning(
              new DenseEncoder(LAYER), WIDTH, Trainer.with(labelled).listening(attempt.progress()));
      return new Result(classifier.errorPercent(model.snapshot().weights(), train, test), jacobian);
    }
  }

  private static double jacobian(TrainedAutoencoder model, Dataset test) {
    float[][] squared =
        model.measure(
            test.samples(),
            0,
            graph ->
                NORM.squared(graph.encode(graph.input()), graph.input(), graph.scope())
                    .reshape(Shape.batchOf(1)));
    return Arrays.stream(squared).mapToDouble(row -> Math.sqrt(row[0])).average().orElseThrow();
  }
}
