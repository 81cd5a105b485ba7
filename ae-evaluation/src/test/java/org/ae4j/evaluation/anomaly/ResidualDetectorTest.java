package org.ae4j.evaluation.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.evaluation.AnomalyRanking;
import org.ae4j.testkit.Tiny;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResidualDetectorTest {
  private static final int COUNT = 200;
  private static final Trainer TRAINER =
      Trainer.with(TrainingConfig.ofEpochs(120).withBatchSize(50).withLearningRate(0.01));

  /** Rows near a plane, with a last column that is noise of no use. */
  private static float[][] rows(long seed) {
    float[][] rows = Tiny.plane(COUNT, 6, 4);
    for (int i = 0; i < COUNT; i++) {
      float[] noise = new float[1];
      new NoiseSource(seed).stream("noise").fill(Distribution.NORMAL, i, 0, noise, 1);
      rows[i][5] = noise[0] / 3;
    }
    return rows;
  }

  @Test
  @DisplayName("a feature that is noise hides small anomalies from the plain error, not from this")
  void noiseFeature() {
    float[][] test = rows(2);
    boolean[] anomalous = new boolean[COUNT];
    for (int i = 0; i < COUNT; i += 4) {
      test[i][1] += 0.05f; // off the plane by ten times the noise there
      anomalous[i] = true;
    }
    float[][] normal = rows(1);
    try (var detector = ResidualDetector.fit(Tiny.autoencoder(), TRAINER, normal);
        TrainedAutoencoder plain = TRAINER.fit(Tiny.autoencoder(), normal)) {
      double own = AnomalyRanking.of(detector.scores(test), anomalous).areaUnderRoc();
      double others = AnomalyRanking.of(plain.anomalyScore(test), anomalous).areaUnderRoc();
      assertThat(own).isGreaterThan(others + 0.05).isGreaterThan(0.8);
    }
  }
}
