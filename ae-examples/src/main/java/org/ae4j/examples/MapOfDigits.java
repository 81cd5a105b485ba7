package org.ae4j.examples;

import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Mnist;
import org.ae4j.dense.Dense;
import org.ae4j.evaluation.Baseline;
import org.ae4j.evaluation.classify.NearestNeighbours;

/**
 * Lesson 12: codes of two numbers are a map. Nobody told the model about classes; still digits of
 * one class lie together, more than on the map of the two principal components.
 */
public final class MapOfDigits {
  private static final int NEIGHBOURS = 5;

  private MapOfDigits() {}

  /** Takes about fifteen seconds. */
  public static void main(String[] arguments) {
    double[] parts = classKept(Mnist.train().head(10_000), Mnist.test().head(2000), 15);
    System.out.printf("class of the neighbours is right: %.1f %%%n", 100 * parts[0]);
    System.out.printf("on the map of two components:     %.1f %%%n", 100 * parts[1]);
  }

  /** Returns the part of test digits whose neighbours on the map have their class; PCA's second. */
  static double[] classKept(Dataset train, Dataset test, int epochs) {
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(epochs).withLearningRate(0.002));
    try (TrainedAutoencoder model = trainer.fit(Dense.autoencoder(2, 256, 64), train.samples())) {
      var pca = Baseline.pca(train.toArray(), 2);
      return new double[] {
        accuracy(model.encode(train.toArray()), train, model.encode(test.toArray()), test),
        accuracy(pca.encode(train.toArray()), train, pca.encode(test.toArray()), test)
      };
    }
  }

  private static double accuracy(float[][] known, Dataset train, float[][] asked, Dataset test) {
    return NearestNeighbours.fit(known, train.labels(), NEIGHBOURS).accuracy(asked, test.labels());
  }
}
