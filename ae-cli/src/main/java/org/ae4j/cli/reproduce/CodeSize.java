package org.ae4j.cli.reproduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.conv.Conv;
import org.ae4j.conv.ConvConfig;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Loss;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.evaluation.Reconstructions;

/**
 * What a code of a given size keeps of a digit: dense and convolutional autoencoders beside PCA,
 * which is the best that is linear. The bounds are PCA's exact test errors.
 */
final class CodeSize implements Reproduction {
  private static final int[] SIZES = {2, 8, 16, 32, 64};
  private static final double[] PCA = {43.65, 29.35, 21.06, 13.19, 7.09};
  private static final int[] LAYERS = {512, 256};
  private static final Loss LOSS = Losses.squaredErrorOfSigmoid();
  private static final int EPOCHS = 4;
  private static final int BATCH = 128;
  private static final double RATE = 2e-3;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "code-size",
              "codes of 2, 8, 16, 32 and 64 numbers: dense 512-256 (GELU) and conv, squared error, "
                  + EPOCHS
                  + " epochs each",
              "PCA's exact test errors: 43.65, 29.35, 21.06, 13.19, 7.09",
              targets())
          .withMinutes(20)
          .withEpochs(EPOCHS)
          .withSeeds(3);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  private static Target[] targets() {
    List<Target> targets = new ArrayList<>();
    for (String type : List.of("dense", "conv")) {
      for (int i = 0; i < SIZES.length; i++) {
        String claim = "PCA with " + SIZES[i] + " components";
        targets.add(Target.atMost(type + "_sse_" + SIZES[i], PCA[i], claim));
      }
    }
    return targets.toArray(Target[]::new);
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    Digits digits = new Digits();
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (int size : SIZES) {
      var dense =
          Dense.autoencoder(
              DenseConfig.ofLayers(LAYERS).withActivation(Activation.GELU), size, LOSS);
      var conv = Conv.autoencoder(ConvConfig.for28x28(), Shape.of(28, 28, 1), size, LOSS);
      metrics.put("dense_sse_" + size, squaredError(digits, dense, attempt));
      metrics.put("conv_sse_" + size, squaredError(digits, conv, attempt));
      metrics.put("pca_sse_" + size, pca(digits, size));
    }
    return metrics;
  }

  private static double squaredError(Digits digits, Autoencoder autoencoder, Attempt attempt) {
    TrainingConfig config = attempt.training(BATCH, RATE);
    return Digits.squaredError(digits.reconstructions(autoencoder, config, attempt));
  }

  private static double pca(Digits digits, int size) {
    float[][] images = digits.test().toArray();
    return Digits.squaredError(Reconstructions.of(images, digits.pca(size).reconstruct(images)));
  }
}
