package org.ae4j.cli.reproduce;

import java.util.Map;
import org.ae4j.core.FloatArray;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;

/** A linear autoencoder finds the subspace of PCA: Baldi and Hornik (1989). */
final class LinearAe implements Reproduction {
  private static final int CODE = 30;
  private static final int EPOCHS = 30;
  private static final int BATCH = 256;
  private static final double RATE = 2e-3;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "linear-ae",
              "linear 784-30-784, squared error, 30 epochs, output bias from the mean image",
              "Baldi and Hornik (1989): the optimum is PCA's",
              Target.near("test_sse", 13.866, 0.005, "13.866, PCA's exact optimum"))
          .withEpochs(EPOCHS);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    Digits digits = new Digits();
    TrainingConfig config = attempt.training(BATCH, RATE);
    float[] mean = digits.meanImage();
    Map<String, FloatArray> start =
        Map.of("decoder/layer1/bias", new FloatArray(Shape.of(mean.length), mean));
    var linear = Dense.autoencoder(DenseConfig.ofLayers(), CODE, Losses.squaredError());
    return digits.squaredErrors(digits.reconstructions(linear, config, attempt, start), CODE);
  }
}
