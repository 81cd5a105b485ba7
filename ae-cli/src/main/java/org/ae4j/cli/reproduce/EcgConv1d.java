package org.ae4j.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.conv.Conv;
import org.ae4j.conv.ConvConfig;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.DataParts;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.AnomalyRanking;
import org.ae4j.evaluation.Baseline;
import org.ae4j.evaluation.Reconstructions;

/**
 * Abnormal heartbeats found by a convolutional autoencoder that has learned from normal ones alone,
 * beside principal components of the same beats. The beats: Chen et al. (2015), UCR time series
 * archive, ECG5000.
 */
final class EcgConv1d implements Reproduction {
  private static final int NORMAL = 0;
  private static final int CODE = 8;
  private static final int EPOCHS = 200;
  private static final int BATCH = 32;
  private static final double RATE = 2e-3;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "ecg-conv1d",
              "8-16-32 maps along 140 points, " + CODE + " numbers per code, the 292 normal beats",
              "principal components of the same beats; needs the files of ecg5000, see ae data",
              Target.atLeast("auroc_gain", 0, "auroc at least auroc_pca8"))
          .withMinutes(2)
          .withEpochs(EPOCHS)
          .withSeeds(5);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    DataParts beats = attempt.catalog().load("ecg5000");
    Dataset normal = beats.train().ofClasses(NORMAL);
    Dataset test = beats.test().orElseThrow();
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("auroc", ranked(fitted(normal, test, attempt), test));
    for (int components : new int[] {2, 4, 8}) {
      double[] errors =
          Reconstructions.of(
                  test.toArray(),
                  Baseline.pca(normal.toArray(), components).reconstruct(test.toArray()))
              .squaredErrors();
      metrics.put("auroc_pca" + components, ranked(errors, test));
    }
    metrics.put("auroc_gain", metrics.get("auroc") - metrics.get("auroc_pca8"));
    return metrics;
  }

  /** Returns the reconstruction errors of the test beats. */
  private static double[] fitted(Dataset normal, Dataset test, Attempt attempt) {
    Shape beat = Shape.of(normal.width(), 1);
    TrainingConfig config = attempt.training(BATCH, RATE);
    Autoencoder autoencoder =
        Conv.autoencoder(ConvConfig.forSignals(), beat, CODE, Losses.squaredError());
    Trainer trainer = Trainer.with(config).listening(attempt.progress());
    try (TrainedAutoencoder model = trainer.fit(autoencoder, normal.samples().reshape(beat))) {
      return model.reconstructionError(test.samples().reshape(beat));
    }
  }

  private static double ranked(double[] errors, Dataset test) {
    boolean[] anomalous = new boolean[errors.length];
    for (int i = 0; i < errors.length; i++) {
      anomalous[i] = test.label(i) != NORMAL;
    }
    return AnomalyRanking.of(errors, anomalous).areaUnderRoc();
  }
}
