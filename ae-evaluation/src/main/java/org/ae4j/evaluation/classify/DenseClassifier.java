package org.ae4j.evaluation.classify;

import java.util.stream.IntStream;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.Snapshot;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.train.CosineDecay;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.evaluation.rows.Rows;

/**
 * A small network that tells classes, for the features it learns on the way: examples that it finds
 * alike look alike to someone who knows the classes. Two layers of ReLU units, 128 and {@value
 * #FEATURES}. Immutable; it holds no native memory between calls.
 */
public final class DenseClassifier implements Classifier {
  /** How many features it learns. */
  public static final int FEATURES = 64;

  private static final int HIDDEN = 128;
  private static final int BATCH = 128;
  private static final double RATE = 2e-3;

  private final Snapshot snapshot;
  private final int classes;

  private DenseClassifier(Snapshot snapshot, int classes) {
    this.snapshot = snapshot;
    this.classes = classes;
  }

  /**
   * Trains a classifier.
   *
   * @param examples shape {@code [examples, features]}, about of unit scale
   * @param labels the class of every example, from 0; no more classes than features
   * @param epochs passes over the examples
   * @param seed names all random numbers
   * @throws DataException if examples are empty, ragged or not finite, or labels do not fit
   * @throws ConfigurationException if there are fewer than two classes or more than features
   */
  public static DenseClassifier fit(float[][] examples, int[] labels, int epochs, long seed) {
    int width = Rows.requireUsable("examples", examples);
    int classes = ClassLabels.classes(examples.length, labels);
    ClassLogits loss = new ClassLogits(classes);
    float[][] marks = loss.targets(width);
    float[][] targets =
        IntStream.of(labels).mapToObj(label -> marks[label]).toArray(float[][]::new);
    DenseFeatures layers = new DenseFeatures(HIDDEN);
    Autoencoder network = Autoencoder.of(layers, new PlainLatentSpace(FEATURES), layers, loss);
    TrainingConfig config =
        TrainingConfig.ofEpochs(epochs)
            .withBatchSize(BATCH)
            .withSeed(seed)
            .withLearningRate(CosineDecay.from(RATE));
    Samples samples = Samples.of(examples).withTarget(Samples.of(targets));
    try (TrainedAutoencoder model = Trainer.with(config).fit(network, samples)) {
      return new DenseClassifier(model.snapshot(), classes);
    }
  }

  /**
   * Returns what the network sees in examples, shape {@code [examples, FEATURES]}.
   *
   * @throws DataException if they are empty, ragged, not finite or of another width
   */
  public float[][] features(float[][] examples) {
    Rows.requireWidth("examples", examples, Math.toIntExact(snapshot.example().size()));
    try (TrainedAutoencoder model = TrainedAutoencoder.of(snapshot)) {
      return model.encode(examples);
    }
  }

  @Override
  public int[] classify(float[][] examples) {
    Rows.requireWidth("examples", examples, Math.toIntExact(snapshot.example().size()));
    try (TrainedAutoencoder model = TrainedAutoencoder.of(snapshot)) {
      float[][] probabilities = model.reconstruct(examples);
      return IntStream.range(0, examples.length).map(i -> largest(probabilities[i])).toArray();
    }
  }

  private int largest(float[] probabilities) {
    int largest = 0;
    for (int c = 1; c < classes; c++) {
      largest = probabilities[c] > probabilities[largest] ? c : largest;
    }
    return largest;
  }
}
