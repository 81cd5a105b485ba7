package org.ae4j.examples;

import java.util.Arrays;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Mnist;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;

/**
 * Lesson 4: a model that has seen only what is normal rebuilds the rest badly, and so finds it.
 * Here a one is normal, and every other digit is not.
 */
public final class AnomalyDetection {
  private static final int NORMAL = 1;

  private AnomalyDetection() {}

  /** Takes some seconds. */
  public static void main(String[] arguments) {
    double found = partFound(Mnist.train(), Mnist.test(), 10);
    System.out.printf("%.1f %% of the other digits score above 95 %% of the ones%n", 100 * found);
  }

  /** Returns the part of the abnormal digits that score above 95 % of the normal ones. */
  static double partFound(Dataset train, Dataset test, int epochs) {
    var autoencoder = Dense.autoencoder(DenseConfig.ofLayers(64), 8, Losses.bernoulli());
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(epochs));
    Dataset normal = train.ofClasses(NORMAL);
    try (TrainedAutoencoder model = trainer.fit(autoencoder, normal.samples())) {
      double[] usual = model.anomalyScore(test.ofClasses(NORMAL).samples());
      Arrays.sort(usual);
      double limit = usual[(int) (0.95 * usual.length)];
      double[] others = model.anomalyScore(test.ofClasses(0, 2, 3, 4, 5, 6, 7, 8, 9).samples());
      return Arrays.stream(others).filter(score -> score > limit).count() / (double) others.length;
    }
  }
}
