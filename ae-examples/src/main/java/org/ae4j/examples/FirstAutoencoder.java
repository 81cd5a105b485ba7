package org.ae4j.examples;

import java.nio.file.Path;
import java.util.Arrays;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.model.ModelFile;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Mnist;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;

/**
 * Lesson 1: describe an autoencoder, train it on digits, use it, and keep it. Expect a digit to
 * come back whole from 32 numbers: handwriting varies in far fewer ways than 784 pixels could.
 */
public final class FirstAutoencoder {
  private FirstAutoencoder() {}

  /** Takes about fifteen seconds and leaves {@code digits.safetensors}. */
  public static void main(String[] arguments) {
    System.out.println(run(Mnist.train().samples(), Path.of("digits.safetensors")));
  }

  /** Trains on digits, keeps the model in a file, and tells what can be had of it. */
  static String run(Samples digits, Path file) {
    Autoencoder autoencoder =
        Dense.autoencoder(DenseConfig.ofLayers(128, 64), 32, Losses.bernoulli());
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(5));
    try (TrainedAutoencoder model = trainer.fit(autoencoder, digits)) {
      float[][] codes = model.encode(digits); // 32 numbers per digit
      float[][] rebuilt = model.decode(codes); // 784 pixels per digit
      double[] scores = model.anomalyScore(digits); // higher is stranger
      ModelFile.write(file, model.snapshot());

      return """
          first code: %s
          pixels rebuilt from it: %d
          mean score: %.1f"""
          .formatted(
              Arrays.toString(codes[0]),
              rebuilt[0].length,
              Arrays.stream(scores).average().orElseThrow());
    }
  }
}
