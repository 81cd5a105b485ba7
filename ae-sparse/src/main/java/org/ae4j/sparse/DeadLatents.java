package org.ae4j.sparse;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Distribution;
import org.ae4j.core.FloatArray;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.Samples;
import org.ae4j.core.Snapshot;
import org.ae4j.core.TrainedAutoencoder;

/**
 * The latents of a fitted dictionary that no example activates, and their second chance: they are
 * pointed at examples that the dictionary rebuilds badly, and training goes on. Bricken et al.
 * (2023), <a href="https://transformer-circuits.pub/2023/monosemantic-features">Towards
 * monosemanticity</a>, appendix on neuron resampling.
 *
 * <pre>{@code
 * DeadLatents dead = DeadLatents.of(model, samples);
 * trainer.startingFrom(dead.resampled(seed)).fit(dictionary, samples);
 * }</pre>
 */
public final class DeadLatents {
  private static final int BLOCK = 256;

  /** New encoder weights are this part of the living ones' mean length, so as not to disturb. */
  private static final double RELATIVE_LENGTH = 0.2;

  private final Snapshot snapshot;
  private final Samples samples;
  private final double[] errors;
  private final boolean[] active;

  private DeadLatents(Snapshot snapshot, Samples samples, double[] errors, boolean[] active) {
    this.snapshot = snapshot;
    this.samples = samples;
    this.errors = errors;
    this.active = active;
  }

  /**
   * Looks for latents that stay 0.
   *
   * @param model a dictionary
   * @param samples what it was trained on, in the model's own units
   * @throws ConfigurationException if the model is no dictionary
   */
  public static DeadLatents of(TrainedAutoencoder model, Samples samples) {
    if (!model.snapshot().weights().containsKey(Dictionary.ATOMS)) {
      throw new ConfigurationException(
          "latents are resampled in a dictionary, which has atoms; use a DictionaryDecoder");
    }
    boolean[] active = new boolean[Math.toIntExact(model.codeShape().size())];
    for (int start = 0; start < samples.size(); start += BLOCK) {
      int first = start;
      int[] block = new int[Math.min(BLOCK, samples.size() - start)];
      Arrays.setAll(block, i -> first + i);
      for (float[] code : model.encode(samples.subset(block))) {
        for (int latent = 0; latent < code.length; latent++) {
          active[latent] |= code[latent] != 0;
        }
      }
    }
    return new DeadLatents(model.snapshot(), samples, model.reconstructionError(samples), active);
  }

  /** Returns how many latents are dead. */
  public int count() {
    int count = 0;
    for (boolean one : active) {
      count += one ? 0 : 1;
    }
    return count;
  }

  /**
   * Returns the model's weights and states with a new start for every dead latent: its atom is the
   * direction from the decoder's bias to an example that is drawn with a probability proportional
   * to its squared loss, its encoder weights are the same at a fifth of the living ones' mean
   * length, its encoder bias and its count of idle steps are 0. Where nothing is dead nothing
   * changes.
   *
   * @param seed names the draws
   * @return values by path, for {@link org.ae4j.core.train.Trainer#startingFrom}
   */
  public Map<String, FloatArray> resampled(long seed) {
    Map<String, FloatArray> start = new LinkedHashMap<>(snapshot.weights());
    start.putAll(snapshot.states());
    float[] atoms = start.get(Dictionary.ATOMS).values().clone();
    float[] weights = start.get(Dictionary.WEIGHTS).values().clone();
    double length = RELATIVE_LENGTH * livingLength(weights);
    int[] drawn = draws(seed);
    for (int latent = 0; latent < active.length; latent++) {
      if (!active[latent]) {
        float[] direction = direction(drawn[latent]);
        for (int i = 0; i < direction.length; i++) {
          atoms[latent * direction.length + i] = direction[i];
          weights[i * active.length + latent] = (float) (length * direction[i]);
        }
      }
    }
    start.computeIfPresent(Dictionary.ATOMS, (path, old) -> new FloatArray(old.shape(), atoms));
    start.computeIfPresent(Dictionary.WEIGHTS, (path, old) -> new FloatArray(old.shape(), weights));
    start.computeIfPresent(Dictionary.ENCODER_BIAS, (path, old) -> zeroWhereDead(old));
    start.computeIfPresent(DeadLatentObjective.IDLE, (path, old) -> zeroWhereDead(old));
    return start;
  }

  private FloatArray zeroWhereDead(FloatArray old) {
    float[] values = old.values().clone();
    for (int latent = 0; latent < active.length; latent++) {
      values[latent] = active[latent] ? values[latent] : 0;
    }
    return new FloatArray(old.shape(), values);
  }

  /** Returns the mean length of the living latents' encoder weights; 1 if none lives. */
  private double livingLength(float[] weights) {
    double[] squares = new double[active.length];
    for (int i = 0; i < weights.length; i++) {
      squares[i % active.length] += (double) weights[i] * weights[i];
    }
    double sum = 0;
    for (int latent = 0; latent < active.length; latent++) {
      sum += active[latent] ? Math.sqrt(squares[latent]) : 0;
    }
    int living = active.length - count();
    return living == 0 ? 1 : sum / living;
  }

  /** Draws an example for every latent, more likely ones of large loss. */
  private int[] draws(long seed) {
    float[] uniform = new float[active.length];
    new NoiseSource(seed)
        .stream("resampling").fill(Distribution.UNIFORM, 0, 0, uniform, uniform.length);
    double[] upTo = Arrays.stream(errors).map(error -> error * error).toArray();
    Arrays.parallelPrefix(upTo, Double::sum);
    int[] draws = new int[uniform.length];
    for (int latent = 0; latent < draws.length; latent++) {
      int place = Arrays.binarySearch(upTo, uniform[latent] * upTo[upTo.length - 1]);
      draws[latent] = Math.min(upTo.length - 1, place < 0 ? -place - 1 : place + 1);
    }
    return draws;
  }

  private float[] direction(int example) {
    float[] row = new float[samples.width()];
    samples.copy(example, row, 0);
    snapshot.scaling().ifPresent(scaling -> scaling.apply(row));
    float[] bias = snapshot.weights().get(Dictionary.BIAS).values();
    double squares = 0;
    for (int i = 0; i < row.length; i++) {
      row[i] -= bias[i];
      squares += (double) row[i] * row[i];
    }
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) (squares == 0 ? 1 / Math.sqrt(row.length) : row[i] / Math.sqrt(squares));
    }
    return row;
  }
}
