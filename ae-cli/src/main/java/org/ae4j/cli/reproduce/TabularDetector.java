package org.ae4j.cli.reproduce;

import org.ae4j.core.Autoencoder;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.CosineDecay;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Severity;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.evaluation.anomaly.ResidualDetector;

/**
 * The default detector of anomalies in standardised tables, the same whatever the table: a
 * denoising autoencoder, wider than its inputs, whose residuals are compared with those of normal
 * rows.
 *
 * <p>The least squared error against noise is made by moving rows to where normal ones are denser:
 * Alain and Bengio (2014), <a href="https://arxiv.org/abs/1211.4246">What Regularized Auto-Encoders
 * Learn from the Data-Generating Distribution</a>. So no narrow code is needed, and squashing units
 * keep reconstructions near the normal rows however far away an anomaly is.
 */
final class TabularDetector {
  /** Of every column's standard deviation. */
  private static final double NOISE = 0.3;

  private static final int HIDDEN = 128;
  private static final int CODE = 64;
  private static final int BATCH = 128;
  private static final int BATCHES = 50;
  private static final double RATE = 3e-3;

  private TabularDetector() {}

  /** Trains the detector; an epoch is 50 batches of 128, however many rows there are. */
  static ResidualDetector fit(AnomalySet set, Reproduction.Attempt attempt) {
    DenseConfig layers = DenseConfig.ofLayers(HIDDEN).withActivation(Activation.TANH);
    Autoencoder autoencoder =
        Dense.autoencoder(layers, CODE, Losses.squaredError())
            .withCorruption(Corruptions.gaussianNoise(Severity.of(NOISE)));
    TrainingConfig config =
        TrainingConfig.ofEpochs(1)
            .withBatchSize(BATCH)
            .withShards(1)
            .withSeed(attempt.seed())
            .withLearningRate(CosineDecay.from(RATE));
    Trainer trainer = Trainer.with(config).listening(attempt.progress());
    return ResidualDetector.fit(
        autoencoder, trainer, set.repeated(attempt.epochs() * BATCHES * BATCH));
  }
}
