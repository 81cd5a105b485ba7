package org.ae4j.examples;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Mnist;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.variational.GaussianLatentConfig;
import org.ae4j.variational.GaussianLatentSpace;

/**
 * Lesson 9: variations of what was seen. A variational latent space has a prior to draw codes from,
 * so only such a model has a sampler. What is drawn is new, but about as bright as real digits.
 */
public final class NewDigits {
  private NewDigits() {}

  /** Takes about twenty seconds. */
  public static void main(String[] arguments) {
    float[] digit = draw(Mnist.train(), 1, 5)[0];
    for (int y = 0; y < 28; y++) {
      StringBuilder line = new StringBuilder();
      for (int x = 0; x < 28; x++) {
        line.append(" .:*#".charAt((int) Math.min(4, 5 * digit[28 * y + x])));
      }
      System.out.println(line);
    }
  }

  /** Returns new digits, one per row. */
  static float[][] draw(Dataset train, int count, int epochs) {
    var plain = Dense.autoencoder(DenseConfig.ofLayers(256), 8, Losses.bernoulli());
    var variational =
        plain.withLatentSpace(new GaussianLatentSpace(GaussianLatentConfig.ofWidth(8)));
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(epochs).withLearningRate(0.002));
    try (TrainedAutoencoder model = trainer.fit(variational, train.samples())) {
      return model.sampler().orElseThrow().sample(count, 1);
    }
  }

  /** Returns the mean brightness of pixels. */
  static double brightness(float[][] digits) {
    return Arrays.stream(digits)
        .flatMapToDouble(row -> IntStream.range(0, row.length).mapToDouble(i -> row[i]))
        .average()
        .orElseThrow();
  }
}
