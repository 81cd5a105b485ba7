package org.ae4j.cli.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Distribution;
import org.ae4j.core.FloatArray;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.Samples;
import org.ae4j.core.Snapshot;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Sgd;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;

/**
 * Whether this computer's arithmetic can be trusted: the gradient that one training step follows,
 * against central differences of the error.
 */
final class NumericCheck {
  private static final int EXAMPLES = 16;
  private static final int WIDTH = 6;
  private static final double RATE = 0.01;

  /** So small a step leaves every weight what it was. */
  private static final double NO_RATE = 1e-30;

  /** Single precision and the curvature of the error leave about a thousandth. */
  private static final double DIFFERENCE = 0.01;

  private final Autoencoder autoencoder =
      Dense.autoencoder(
          DenseConfig.ofLayers(4).withActivation(Activation.TANH), 2, Losses.squaredError());
  private final Samples samples = samples();

  private static Samples samples() {
    float[] values = new float[EXAMPLES * WIDTH];
    new NoiseSource(1).stream("doctor").fill(Distribution.NORMAL, 0, 0, values, values.length);
    return Samples.of(Shape.of(WIDTH), values);
  }

  /**
   * Returns by how much the gradient is off at the first element of every weight, as a part of the
   * largest gradient among them.
   */
  double gradientError() {
    Snapshot before = stepped(NO_RATE);
    Snapshot after = stepped(RATE);
    double largest = 0;
    double error = 0;
    for (String path : before.weights().keySet()) {
      float from = before.weights().get(path).values()[0];
      double followed = (from - after.weights().get(path).values()[0]) / RATE;
      double expected = (cost(before, path, DIFFERENCE) - cost(before, path, -DIFFERENCE));
      expected /= 2 * DIFFERENCE;
      largest = Math.max(largest, Math.abs(expected));
      error = Math.max(error, Math.abs(followed - expected));
    }
    return error / largest;
  }

  private Snapshot stepped(double rate) {
    TrainingConfig config =
        TrainingConfig.ofEpochs(1)
            .withBatchSize(EXAMPLES)
            .withOptimiser(Sgd.plain())
            .withLearningRate(rate);
    try (TrainedAutoencoder model = Trainer.with(config).fit(autoencoder, samples)) {
      return model.snapshot();
    }
  }

  private double cost(Snapshot snapshot, String path, double shift) {
    Map<String, FloatArray> weights = new LinkedHashMap<>(snapshot.weights());
    float[] values = weights.get(path).values().clone();
    values[0] += (float) shift;
    weights.put(path, new FloatArray(weights.get(path).shape(), values));
    Snapshot shifted =
        new Snapshot(
            snapshot.autoencoder(),
            snapshot.example(),
            snapshot.condition(),
            weights,
            snapshot.states(),
            snapshot.scaling(),
            snapshot.history());
    try (TrainedAutoencoder model = TrainedAutoencoder.of(shifted)) {
      return Arrays.stream(model.reconstructionError(samples)).average().orElseThrow();
    }
  }
}
