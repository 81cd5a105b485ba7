package org.ae4j.cli.reproduce;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Corruption;
import org.ae4j.core.FloatArray;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Mnist;
import org.ae4j.denoising.CorruptedCopy;
import org.ae4j.denoising.classical.Filter;
import org.ae4j.denoising.classical.Filters;
import org.ae4j.evaluation.Baseline;
import org.ae4j.evaluation.Reconstructions;

/**
 * The usual protocol on MNIST: fitted on the 60,000 images, judged on the 10,000, pixels from 0 to
 * 1.
 */
final class Digits {
  /** Names the damage of test images, which training never sees. */
  private static final long TEST_DAMAGE = -1;

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
    try (TrainedAutoencoder model = fitted(autoencoder, config, attempt, start)) {
      return Reconstructions.of(test.toArray(), model.reconstruct(test.samples()));
    }
  }

  private TrainedAutoencoder fitted(
      Autoencoder autoencoder,
      TrainingConfig config,
      Reproduction.Attempt attempt,
      Map<String, FloatArray> start) {
    return Trainer.with(config.withEpochs(attempt.epochs()).withSeed(attempt.seed()))
        .startingFrom(start)
        .listening(attempt.progress())
        .fit(autoencoder, train.samples());
  }

  /**
   * Fits a denoising autoencoder and returns what it makes of test images that its own corruption
   * has damaged, once for all.
   */
  Restoration restoration(
      Autoencoder autoencoder, TrainingConfig config, Reproduction.Attempt attempt) {
    return restoration(autoencoder, config, attempt, damagedTest(autoencoder.corruption()));
  }

  /**
   * Fits a denoising autoencoder and returns what it makes of damaged test images.
   *
   * @param damaged all test images, in their order
   */
  Restoration restoration(
      Autoencoder autoencoder,
      TrainingConfig config,
      Reproduction.Attempt attempt,
      Samples damaged) {
    try (TrainedAutoencoder model = fitted(autoencoder, config, attempt, Map.of())) {
      return restoration(damaged, model.reconstruct(damaged));
    }
  }

  /** Puts damaged and restored test images beside the clean ones. */
  Restoration restoration(Samples damaged, float[][] restored) {
    float[][] clean = test.toArray();
    return new Restoration(
        Reconstructions.of(clean, damaged.toArray()), Reconstructions.of(clean, restored));
  }

  /** Returns the test images, damaged alike in every run. */
  Samples damagedTest(Corruption damage) {
    return CorruptedCopy.of(damage, test.samples(), TEST_DAMAGE);
  }

  /**
   * Returns by how many decibel every classical filter raises the peak signal-to-noise ratio of
   * damaged test images, by name. All are limited to [0, 1], and the Wiener filter is fitted to the
   * training images.
   */
  Map<String, Double> classicalGains(Corruption damage, Samples damaged) {
    Map<String, Filter> filters = new LinkedHashMap<>(Filters.usual(damaged.example(), 1));
    Samples seen = CorruptedCopy.of(damage, train.samples(), 0);
    filters.put("wiener", Filters.wiener(train.toArray(), seen.toArray()));
    Map<String, Double> gains = new LinkedHashMap<>();
    float[][] given = damaged.toArray();
    filters.forEach(
        (name, filter) ->
            gains.put(
                "psnr_gain_" + name, restoration(damaged, limited(filter.apply(given))).gain()));
    return gains;
  }

  private static float[][] limited(float[][] rows) {
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.max(0, Math.min(1, row[i]));
      }
    }
    return rows;
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
    metrics.put("test_sse", mean(own.squaredErrors()));
    metrics.put("pca_sse", mean(Reconstructions.of(images, projected).squaredErrors()));
    return metrics;
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
