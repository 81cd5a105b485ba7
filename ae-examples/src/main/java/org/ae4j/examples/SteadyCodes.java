package org.ae4j.examples;

import org.ae4j.core.Autoencoder;
import org.ae4j.core.Objective;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Mnist;
import org.ae4j.denoising.CorruptedCopy;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Severity;
import org.ae4j.denoising.objective.Contractive;
import org.ae4j.denoising.objective.JacobianNorm;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;

/**
 * Lesson 15: a contractive autoencoder pays for every way in which its code moves with the input.
 * Expect noise to move codes less, measured in distances between digits: the ways in which digits
 * differ from one another are needed for rebuilding them, all others are flattened.
 */
public final class SteadyCodes {
  private static final int CODE = 64;

  private SteadyCodes() {}

  /** Takes some seconds. */
  public static void main(String[] arguments) {
    for (double weight : new double[] {0, 0.1, 1}) {
      double moved = moved(weight, Mnist.train().head(5000), Mnist.test().head(1000), 10);
      System.out.printf("contraction %.1f: noise moves codes by %.3f%n", weight, moved);
    }
  }

  /** Returns how far noise moves codes, in mean distances between the codes of two digits. */
  static double moved(double weight, Dataset train, Dataset test, int epochs) {
    DenseConfig layers = DenseConfig.ofLayers().withCode(Activation.SIGMOID);
    Autoencoder autoencoder =
        Dense.autoencoder(layers, CODE, Losses.bernoulli())
            .withObjective(new Contractive(Objective.standard(), JacobianNorm.exact(), weight));
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(epochs).withLearningRate(0.002));
    try (TrainedAutoencoder model = trainer.fit(autoencoder, train.samples())) {
      Samples noisy =
          CorruptedCopy.of(Corruptions.gaussianNoise(Severity.of(0.2)), test.samples(), 1);
      float[][] codes = model.encode(test.samples());
      float[][] moved = model.encode(noisy);
      double way = 0;
      double apart = 0;
      for (int i = 0; i < codes.length; i++) {
        way += distance(codes[i], moved[i]);
        apart += distance(codes[i], codes[(i + 1) % codes.length]);
      }
      return way / apart;
    }
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.pow(a[i] - b[i], 2);
    }
    return Math.sqrt(sum);
  }
}
