package org.ae4j.examples;

import java.util.Optional;
import org.ae4j.conv.Conv;
import org.ae4j.conv.ConvConfig;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.DataCatalog;
import org.ae4j.data.DataParts;
import org.ae4j.data.Dataset;
import org.ae4j.data.Heartbeats;
import org.ae4j.evaluation.AnomalyRanking;

/**
 * Lesson 7: convolutions along time. A model that has learned normal heartbeats rebuilds abnormal
 * ones badly. Recorded beats are used where the files of the set {@code ecg5000} are found ({@code
 * -Dae.data=FOLDER}, see {@code ae data}), drawn ones otherwise.
 */
public final class HeartbeatAnomalies {
  private static final String RECORDED = "ecg5000";
  private static final int LENGTH = 140;

  private HeartbeatAnomalies() {}

  /** Takes some seconds. */
  public static void main(String[] arguments) {
    DataCatalog catalog = DataCatalog.of(Optional.empty());
    boolean found = catalog.available(catalog.find(RECORDED).orElseThrow());
    DataParts beats = found ? catalog.load(RECORDED) : drawn();
    System.out.println(
        found
            ? "recorded beats: " + RECORDED
            : "drawn beats, since none of " + catalog.folders() + " has the files of " + RECORDED);
    double area = areaUnderRoc(beats.train(), beats.test().orElseThrow(), 100);
    System.out.printf("an abnormal beat scores above a normal one in %.1f %%%n", 100 * area);
  }

  /** Returns drawn beats to learn from and to judge on. */
  static DataParts drawn() {
    return DataParts.of(
        Heartbeats.draw(300, 0, LENGTH, new NoiseSource(1)),
        Heartbeats.draw(300, 100, LENGTH, new NoiseSource(2)));
  }

  /** Returns how often an abnormal beat scores above a normal one, from 0 to 1. */
  static double areaUnderRoc(Dataset train, Dataset test, int epochs) {
    Shape beat = Shape.of(train.width(), 1);
    Autoencoder autoencoder =
        Conv.autoencoder(ConvConfig.forSignals(), beat, 8, Losses.squaredError());
    Dataset normal = train.ofClasses(Heartbeats.NORMAL);
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(epochs).withBatchSize(32));
    try (TrainedAutoencoder model = trainer.fit(autoencoder, normal.samples().reshape(beat))) {
      double[] scores = model.anomalyScore(test.samples().reshape(beat));
      boolean[] abnormal = new boolean[scores.length];
      for (int i = 0; i < scores.length; i++) {
        abnormal[i] = test.label(i) != Heartbeats.NORMAL;
      }
      return AnomalyRanking.of(scores, abnormal).areaUnderRoc();
    }
  }
}
