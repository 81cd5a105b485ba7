package org.ae4j.examples;

import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Mnist;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.evaluation.Score;

/**
 * Lesson 2: encoder and decoder apart. Whoever has the codes and the decoder has the pictures.
 * Expect more of their variance to be kept than by as many principal components: the hidden layer
 * lets codes lie on a bent surface that follows the digits, where PCA has a flat one.
 */
public final class Compression {
  private static final int CODE = 16;

  private Compression() {}

  /** Takes about fifteen seconds. */
  public static void main(String[] arguments) {
    Dataset test = Mnist.test();
    Score score = compress(Mnist.train(), test, 5);
    System.out.printf("%d numbers instead of %d per picture%n", CODE, test.width());
    System.out.printf("error per picture: %.2f%n", score.squaredError().mean());
    System.out.printf("variance kept: %.1f %%%n", 100 * score.explainedVariance().orElseThrow());
  }

  /** Returns what pictures are worth that went through their codes. */
  static Score compress(Dataset train, Dataset test, int epochs) {
    var autoencoder =
        Dense.autoencoder(DenseConfig.ofLayers(256), CODE, Losses.squaredErrorOfSigmoid());
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(epochs));
    try (TrainedAutoencoder model = trainer.fit(autoencoder, train.samples())) {
      float[][] codes = model.encode(test.toArray());
      // Here the codes would be stored or sent; only the decoder is needed from now on.
      float[][] rebuilt = model.decode(codes);
      return Score.of("compression", Reconstructions.of(test.toArray(), rebuilt));
    }
  }
}
