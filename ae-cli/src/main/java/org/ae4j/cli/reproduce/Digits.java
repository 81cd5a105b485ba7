package org.ae4j.cli.reproduce;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.FloatArray;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Mnist;
import org.ae4j.evaluation.Baseline;
import org.ae4j.evaluation.PcaBaseline;
import org.ae4j.evaluation.Reconstructions;

/**
 * The usual protocol on MNIST: fitted on the 60,000 images, judged on the 10,000, pixels from 0 to
 * 1.
 */
final class Digits {
  private final Dataset train = Mnist.train();
  private final Dataset test = Mnist.test();

  /** Fits an autoencoder and returns its reconstructions of the test images. */
  Reconstructions reconstructions(
      Autoencoder autoencoder, TrainingConfig config, Reproduction.Attempt attempt) {
    return reconstructions(autoencoder, config, attempt, Map.of());
  }

  /**
   * Fits an autoencoder and returns its reconstructions of the test images.
   *
   * @param start weights that do not start at random
   */
  Reconstructions reconstructions(
      Autoencoder autoencoder,
      TrainingConfig config,
      Reproduction.Attempt attempt,
      Map<String, FloatArray> start) {
    try (TrainedAutoencoder model = fit(autoencoder, config, attempt, start)) {
      return reconstructions(model);
    }
  }

  /** Returns a model's reconstructions of the test images. */
  Reconstructions reconstructions(TrainedAutoencoder model) {
    return Reconstructions.of(test.toArray(), model.reconstruct(test.samples()));
  }

  /** Fits an autoencoder to the training images. */
  TrainedAutoencoder fit(
      Autoencoder autoencoder, TrainingConfig config, Reproduction.Attempt attempt) {
    return fit(autoencoder, config, attempt, Map.of());
  }

  /**
   * Fits an autoencoder to the training images.
   *
   * @param start weights that do not start at random
   */
  TrainedAutoencoder fit(
      Autoencoder autoencoder,
      TrainingConfig config,
      Reproduction.Attempt attempt,
      Map<String, FloatArray> start) {
    return Trainer.with(config.withEpochs(attempt.epochs()).withSeed(attempt.seed()))
        .startingFrom(start)
        .listening(attempt.progress())
        .fit(autoencoder, train.samples());
  }

  /** Returns the 60,000 images. */
  Dataset train() {
    return train;
  }

  /** Returns the 10,000 images. */
  Dataset test() {
    return test;
  }

  /** Returns the principal components of the training images. */
  PcaBaseline pca(int components) {
    return Baseline.pca(train.toArray(), components);
  }

  /** Returns the mean of the training images. */
  float[] meanImage() {
    return Baseline.mean(train.toArray()).reconstruct(test.head(1).toArray())[0];
  }

  /**
   * Returns the squared errors, summed over pixels and averaged over images, of an autoencoder and
   * of PCA with as many components.
   */
  Map<String, Double> squaredErrors(Reconstructions own, int components) {
    float[][] images = test.toArray();
    float[][] projected = Baseline.pca(train.toArray(), components).reconstruct(images);
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("test_sse", squaredError(own));
    metrics.put("pca_sse", squaredError(Reconstructions.of(images, projected)));
    return metrics;
  }

  /** Returns the squared error, summed over pixels and averaged over images. */
  static double squaredError(Reconstructions own) {
    return mean(own.squaredErrors());
  }

  /** Returns the cross-entropy in nats per pixel, its value at x̂ = x, and the rest. */
  static Map<String, Double> crossEntropies(Reconstructions own) {
    double entropy = mean(own.bernoulliCrossEntropies());
    double floor = mean(own.bernoulliFloors());
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("test_bce", entropy);
    metrics.put("test_bce_floor", floor);
    metrics.put("test_bce_excess", entropy - floor);
    return metrics;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
