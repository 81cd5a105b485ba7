package org.ae4j.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.conv.Conv;
import org.ae4j.conv.ConvConfig;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.FloatArray;
import org.ae4j.core.Loss;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;

/**
 * A convolutional and a dense autoencoder with equally many weights, numbers per code and epochs:
 * what shared filters are worth on images.
 */
final class ConvVsDense implements Reproduction {
  private static final int CODE = 32;
  private static final int HIDDEN = 72;
  private static final int EPOCHS = 20;
  private static final int BATCH = 128;
  private static final double RATE = 2e-3;
  private static final double TOLERANCE = 0.1;
  private static final Shape IMAGE = Shape.of(28, 28, 1);
  private static final Loss LOSS = Losses.squaredErrorOfSigmoid();

  private static final Protocol PROTOCOL =
      Protocol.of(
              "conv-vs-dense",
              "16-32 maps, 4×4, stride 2, against 784-72-32 and back; " + EPOCHS + " epochs each",
              "equal weights within 10 %: filters that are shared should rebuild images better",
              Target.atLeast("sse_saved", 0, "sse_conv below sse_dense"),
              Target.near("weights_ratio", 1, TOLERANCE, "equally many weights within 10 %"))
          .withMinutes(25)
          .withEpochs(EPOCHS)
          .withSeeds(3);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    Digits digits = new Digits();
    Map<String, Double> metrics = new LinkedHashMap<>();
    measure("conv", Conv.autoencoder(ConvConfig.for28x28(), IMAGE, CODE, LOSS), digits, attempt)
        .forEach(metrics::put);
    measure("dense", Dense.autoencoder(DenseConfig.ofLayers(HIDDEN), CODE, LOSS), digits, attempt)
        .forEach(metrics::put);
    metrics.put("sse_saved", metrics.get("sse_dense") - metrics.get("sse_conv"));
    metrics.put("weights_ratio", metrics.get("weights_dense") / metrics.get("weights_conv"));
    return metrics;
  }

  private static Map<String, Double> measure(
      String name, Autoencoder autoencoder, Digits digits, Attempt attempt) {
    TrainingConfig config = attempt.training(BATCH, RATE);
    try (TrainedAutoencoder model = digits.fit(autoencoder, config, attempt)) {
      Map<String, Double> metrics = new LinkedHashMap<>();
      metrics.put("sse_" + name, Digits.squaredError(digits.reconstructions(model)));
      metrics.put("weights_" + name, (double) weights(model));
      return metrics;
    }
  }

  private static long weights(TrainedAutoencoder model) {
    return model.snapshot().weights().values().stream()
        .map(FloatArray::shape)
        .mapToLong(Shape::size)
        .sum();
  }
}
