package org.ae4j.examples;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.conv.Conv;
import org.ae4j.conv.ConvConfig;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Mnist;
import org.ae4j.denoising.Corruptions;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.evaluation.Score;
import org.ae4j.sparse.TopKLatentSpace;
import org.ae4j.variational.GaussianLatentConfig;
import org.ae4j.variational.GaussianLatentSpace;

/**
 * Lesson 10: every type is the first one with another part: layers that convolve, damaged inputs, a
 * sparse code, a code that is drawn. The trainer and everything after it stay as they are. Expect
 * the plain one to rebuild best: the others pay for robustness, sparsity or a prior.
 */
public final class OnePartAtATime {
  private static final int CODE = 16;

  private OnePartAtATime() {}

  /** Takes about a minute. */
  public static void main(String[] arguments) {
    errors(Mnist.train().head(10_000), Mnist.test().head(1000), 10)
        .forEach((type, error) -> System.out.printf("%-14s %.2f%n", type, error));
  }

  /** Returns one autoencoder of every type. */
  static Map<String, Autoencoder> types() {
    var loss = Losses.bernoulli();
    var plain = Dense.autoencoder(DenseConfig.ofLayers(256), CODE, loss);
    Map<String, Autoencoder> types = new LinkedHashMap<>();
    types.put("vanilla", plain);
    types.put(
        "convolutional", Conv.autoencoder(ConvConfig.for28x28(), Shape.of(28, 28, 1), CODE, loss));
    types.put("denoising", plain.withCorruption(Corruptions.masking(0.5)));
    types.put(
        "sparse",
        Dense.autoencoder(DenseConfig.ofLayers(256), TopKLatentSpace.linear(64, CODE), loss));
    types.put(
        "variational",
        plain.withLatentSpace(new GaussianLatentSpace(GaussianLatentConfig.ofWidth(CODE))));
    return types;
  }

  /** Returns the squared error of test digits by type. */
  static Map<String, Double> errors(Dataset train, Dataset test, int epochs) {
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(epochs).withLearningRate(0.002));
    Map<String, Double> errors = new LinkedHashMap<>();
    types()
        .forEach(
            (type, autoencoder) -> {
              try (TrainedAutoencoder model = trainer.fit(autoencoder, train.samples())) {
                float[][] rebuilt = model.reconstruct(test.samples());
                Score score = Score.of(type, Reconstructions.of(test.toArray(), rebuilt));
                errors.put(type, score.squaredError().mean());
              }
            });
    return errors;
  }
}
