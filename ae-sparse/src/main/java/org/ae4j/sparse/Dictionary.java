package org.ae4j.sparse;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Distribution;
import org.ae4j.core.FloatArray;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.Samples;
import org.ae4j.core.Snapshot;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;

/**
 * Short ways to overcomplete dictionaries: many more latents than inputs, of which few are active.
 *
 * <pre>{@code
 * Autoencoder autoencoder = Dictionary.topK(1024, 32);
 * Trainer trainer = Trainer.with(config).startingFrom(Dictionary.start(samples, 1024, seed));
 * TrainedAutoencoder model = trainer.fit(autoencoder, samples);
 * }</pre>
 */
public final class Dictionary {
  static final String ATOMS = "decoder/atoms";
  static final String BIAS = "decoder/bias";
  static final String WEIGHTS = "encoder/weights";
  static final String ENCODER_BIAS = "encoder/bias";

  private Dictionary() {}

  /**
   * Returns a dictionary with latents of any kind and squared error; gated ones have the auxiliary
   * task that trains their gates.
   */
  public static Autoencoder of(LatentSpace latents) {
    Autoencoder dictionary =
        Autoencoder.of(
            new DictionaryEncoder(), latents, new DictionaryDecoder(), Losses.squaredError());
    return latents instanceof Taught taught
        ? dictionary.withObjective(taught.objective())
        : dictionary;
  }

  /**
   * Returns rectified latents that pay for their sum: the weight and its warm-up are the penalty's.
   */
  public static Autoencoder l1(int latents, Penalty penalty) {
    return of(SparseLatentSpace.l1(latents, 0).withPenalty(penalty));
  }

  /** Returns latents of which each example keeps the largest {@code count}. */
  public static Autoencoder topK(int latents, int count) {
    return of(TopKLatentSpace.rectified(latents, count));
  }

  /** Returns latents of which each example keeps {@code count} on average. */
  public static Autoencoder batchTopK(int latents, int count) {
    return of(new BatchTopKLatentSpace(latents, count));
  }

  /** Returns latents with learned thresholds that pay for how many are active. */
  public static Autoencoder jumpRelu(int latents, Penalty penalty) {
    return of(JumpReluLatentSpace.of(latents, penalty));
  }

  /** Returns gated latents with the auxiliary task that trains the gates. */
  public static Autoencoder gated(int latents, Penalty penalty) {
    return of(new GatedLatentSpace(latents, penalty));
  }

  /**
   * Returns where a dictionary should start: the decoder's bias at the mean of the data, its atoms
   * in random directions, and the encoder's weights their transpose, so that every latent begins by
   * looking for what it writes. Gao et al. (2024), section 2 and appendix A.1, where the bias is
   * the geometric median.
   *
   * @param samples what the dictionary is going to be trained on
   * @param latents how many it has
   * @param seed names the random directions
   * @return values by path, for {@link org.ae4j.core.train.Trainer#startingFrom}
   */
  public static Map<String, FloatArray> start(Samples samples, int latents, long seed) {
    Requirement.count("latents", latents);
    int width = samples.width();
    float[] atoms = directions(latents, width, seed);
    float[] weights = new float[atoms.length];
    for (int i = 0; i < atoms.length; i++) {
      weights[i % width * latents + i / width] = atoms[i];
    }
    Map<String, FloatArray> start = new LinkedHashMap<>();
    start.put(WEIGHTS, new FloatArray(Shape.of(width, latents), weights));
    start.put(ATOMS, new FloatArray(Shape.of(latents, width), atoms));
    start.put(BIAS, new FloatArray(Shape.of(width), mean(samples)));
    return start;
  }

  /**
   * Returns a dictionary's atoms, each of length 1.
   *
   * @return shape {@code [latents, inputs]}
   * @throws ConfigurationException if the model is no dictionary
   */
  public static float[][] atoms(Snapshot model) {
    return atoms(model.weights());
  }

  /** Returns the atoms among weights by path, such as those of {@link #start}, each of length 1. */
  public static float[][] atoms(Map<String, FloatArray> weights) {
    FloatArray free = weights.get(ATOMS);
    if (free == null) {
      throw new ConfigurationException("this model has no atoms; use a DictionaryDecoder");
    }
    int width = Math.toIntExact(free.shape().extent(1));
    float[] values = free.values().clone();
    normalise(values, width);
    float[][] rows = new float[values.length / width][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(values, i * width, (i + 1) * width));
    return rows;
  }

  private static float[] directions(int latents, int width, long seed) {
    float[] rows = new float[Math.multiplyExact(latents, width)];
    new NoiseSource(seed).stream("dictionary").fill(Distribution.NORMAL, 0, 0, rows, rows.length);
    normalise(rows, width);
    return rows;
  }

  private static void normalise(float[] rows, int width) {
    for (int row = 0; row < rows.length; row += width) {
      double squares = 0;
      for (int i = row; i < row + width; i++) {
        squares += (double) rows[i] * rows[i];
      }
      // As in the graph a row of zeros stays one.
      double length = Math.sqrt(Math.max(squares, Atoms.SMALLEST_SQUARED_LENGTH));
      for (int i = row; i < row + width; i++) {
        rows[i] = (float) (rows[i] / length);
      }
    }
  }

  private static float[] mean(Samples samples) {
    double[] sums = new double[samples.width()];
    float[] row = new float[sums.length];
    for (int i = 0; i < samples.size(); i++) {
      samples.copy(i, row, 0);
      for (int j = 0; j < sums.length; j++) {
        sums[j] += row[j];
      }
    }
    float[] mean = new float[sums.length];
    for (int j = 0; j < sums.length; j++) {
      mean[j] = (float) (sums[j] / samples.size());
    }
    return mean;
  }
}
