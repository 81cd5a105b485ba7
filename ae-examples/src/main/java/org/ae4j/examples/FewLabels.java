package org.ae4j.examples;

import java.util.Arrays;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Mnist;
import org.ae4j.dense.Dense;
import org.ae4j.evaluation.classify.LinearProbe;

/**
 * Lesson 13: features without labels. The encoder learns from all digits, the classifier behind it
 * from a hundred labels; expect it to be right far more often than by guessing.
 */
public final class FewLabels {
  private FewLabels() {}

  /** Takes about ten seconds. */
  public static void main(String[] arguments) {
    double right = accuracy(Mnist.train().head(10_000), 100, Mnist.test(), 10);
    System.out.printf("%.1f %% right after a hundred labels%n", 100 * right);
  }

  /** Returns the part of test digits that a linear classifier on codes gets right. */
  static double accuracy(Dataset train, int labels, Dataset test, int epochs) {
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(epochs).withLearningRate(0.002));
    try (TrainedAutoencoder model = trainer.fit(Dense.autoencoder(16, 256), train.samples())) {
      float[][] codes = model.encode(train.head(labels).toArray());
      var classifier = LinearProbe.fit(codes, Arrays.copyOf(train.labels(), labels));
      return classifier.accuracy(model.encode(test.toArray()), test.labels());
    }
  }
}
