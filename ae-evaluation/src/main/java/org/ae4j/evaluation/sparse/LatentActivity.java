package org.ae4j.evaluation.sparse;

import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;

/**
 * How often every latent of a code is active, which is to say not 0, and how large codes are. Codes
 * are counted block by block, so that wide ones need not fit into memory all at once.
 */
public final class LatentActivity {
  private static final int BLOCK = 256;

  private final int[] active;
  private int examples;
  private double magnitude;

  private LatentActivity(int width) {
    this.active = new int[width];
  }

  /**
   * Counts codes.
   *
   * @param codes shape {@code [examples, latents]}
   * @throws DataException if there are none, they differ in length or a number is not finite
   */
  public static LatentActivity of(float[][] codes) {
    LatentActivity activity = new LatentActivity(Samples.of(codes).width());
    activity.add(codes);
    return activity;
  }

  /** Counts the codes that a model gives examples, in the examples' own units. */
  public static LatentActivity of(TrainedAutoencoder model, Samples examples) {
    LatentActivity activity = new LatentActivity(Math.toIntExact(model.codeShape().size()));
    for (int start = 0; start < examples.size(); start += BLOCK) {
      int end = Math.min(start + BLOCK, examples.size());
      activity.add(model.encode(examples.subset(IntStream.range(start, end).toArray())));
    }
    return activity;
  }

  private void add(float[][] codes) {
    for (float[] code : codes) {
      for (int latent = 0; latent < code.length; latent++) {
        active[latent] += code[latent] != 0 ? 1 : 0;
        magnitude += Math.abs(code[latent]);
      }
    }
    examples += codes.length;
  }

  /** Returns how many latents there are. */
  public int width() {
    return active.length;
  }

  /** Returns how many latents of an example are active, on average: L0. */
  public double l0() {
    return IntStream.of(active).asLongStream().sum() / (double) examples;
  }

  /** Returns the sum of an example's magnitudes, on average: L1, in the unit of the codes. */
  public double l1() {
    return magnitude / examples;
  }

  /** Returns for every latent the part of the examples for which it is active, from 0 to 1. */
  public double[] densities() {
    return IntStream.of(active).mapToDouble(count -> count / (double) examples).toArray();
  }

  /** Returns the part of the latents that no example activates. */
  public double deadFraction() {
    return IntStream.of(active).filter(count -> count == 0).count() / (double) active.length;
  }

  /**
   * Returns the part of the latents that are active for more than a part of the examples. Such
   * latents seldom have a meaning that people can name.
   *
   * @param density from 0 to 1; 0.1 is usual
   */
  public double denseFraction(double density) {
    if (!(density >= 0 && density <= 1)) {
      throw new ConfigurationException("density must be from 0 to 1, but was " + density);
    }
    long dense = IntStream.of(active).filter(count -> count > density * examples).count();
    return dense / (double) active.length;
  }

  /** Returns how densities are distributed over latents. */
  public DensityHistogram histogram() {
    return DensityHistogram.of(active, examples);
  }
}
