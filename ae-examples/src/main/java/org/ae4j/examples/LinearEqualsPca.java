package org.ae4j.examples;

import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.CosineDecay;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Mnist;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.evaluation.Baseline;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.evaluation.Score;

/**
 * Lesson 3: an autoencoder without hidden layers and activations learns the subspace of principal
 * component analysis, and cannot do better. What deeper ones do better is due to their bends.
 */
public final class LinearEqualsPca {
  private LinearEqualsPca() {}

  /** Takes about fifteen seconds. */
  public static void main(String[] arguments) {
    Dataset train = Mnist.train().head(10_000);
    Score pca = Score.of(Baseline.pca(train.toArray(), 10), train.toArray());
    System.out.printf("PCA:    %.3f per picture%n", pca.squaredError().mean());
    System.out.printf("linear: %.3f per picture%n", linear(train, 10, 60).squaredError().mean());
  }

  /** Returns the error of a linear autoencoder on the data that it was trained on. */
  static Score linear(Dataset train, int width, int epochs) {
    var autoencoder = Dense.autoencoder(DenseConfig.ofLayers(), width, Losses.squaredError());
    TrainingConfig config =
        TrainingConfig.ofEpochs(epochs).withLearningRate(CosineDecay.from(2e-3));
    try (TrainedAutoencoder model = Trainer.with(config).fit(autoencoder, train.samples())) {
      float[][] rows = train.toArray();
      return Score.of("linear", Reconstructions.of(rows, model.reconstruct(rows)));
    }
  }
}
