package org.ae4j.cli.figure;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;

/** What single latents add to a reconstruction, and which examples they stand for. */
final class LatentEffects {
  private final TrainedAutoencoder model;
  private final Samples examples;
  private final float[][] codes;

  /** For every latent the example whose code has it at its largest magnitude. */
  private final int[] strongest;

  private LatentEffects(
      TrainedAutoencoder model, Samples examples, float[][] codes, int[] strongest) {
    this.model = model;
    this.examples = examples;
    this.codes = codes;
    this.strongest = strongest;
  }

  /**
   * Finds where latents are largest.
   *
   * @param examples as the model takes them, with conditions if it has some
   * @param codes the model's own of them, shape {@code [examples, latents]}
   */
  static LatentEffects of(TrainedAutoencoder model, Samples examples, float[][] codes) {
    int[] strongest = new int[codes[0].length];
    for (int i = 0; i < codes.length; i++) {
      for (int latent = 0; latent < strongest.length; latent++) {
        boolean larger = Math.abs(codes[i][latent]) > Math.abs(codes[strongest[latent]][latent]);
        strongest[latent] = larger ? i : strongest[latent];
      }
    }
    return new LatentEffects(model, examples, codes, strongest);
  }

  /** Returns a latent's number for an example. */
  float number(int example, int latent) {
    return codes[example][latent];
  }

  /** Returns a latent's number of largest magnitude, which may be negative. */
  float usual(int latent) {
    return codes[strongest[latent]][latent];
  }

  /**
   * Returns the examples that excite a latent most, the most exciting first: those whose numbers
   * lie farthest in the direction of its usual one, which is what {@link #contrasted} shows.
   */
  int[] exciting(int latent, int most) {
    double sign = Math.signum(usual(latent));
    return IntStream.range(0, codes.length)
        .boxed()
        .sorted(Comparator.comparingDouble(example -> -sign * codes[example][latent]))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * Returns what a code with one latent at its usual number rebuilds, less what the empty code
   * does, each brought to a range of 0 to 1. Where decoders read conditions both have that of the
   * example that excites the latent most.
   *
   * @return shape {@code [latents, features]}
   */
  float[][] contrasted(int... latents) {
    int count = latents.length;
    float[][] rows = new float[2 * count][strongest.length];
    int[] from = new int[2 * count];
    for (int i = 0; i < count; i++) {
      rows[i][latents[i]] = usual(latents[i]);
      from[i] = strongest[latents[i]];
      from[count + i] = from[i];
    }
    Samples single = Samples.of(rows);
    float[][] rebuilt =
        model.decode(
            examples
                .condition()
                .map(conditions -> single.withCondition(conditions.subset(from)))
                .orElse(single));
    float[][] effects = new float[count][];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < rebuilt[i].length; j++) {
        rebuilt[i][j] -= rebuilt[count + i][j];
      }
      effects[i] = contrasted(rebuilt[i]);
    }
    return effects;
  }

  /** Returns numbers brought to a range of 0 to 1; equal ones become 0.5. */
  static float[] contrasted(float[] row) {
    float lowest = row[0];
    float highest = row[0];
    for (float value : row) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    float[] result = new float[row.length];
    for (int j = 0; j < row.length; j++) {
      result[j] = highest > lowest ? (row[j] - lowest) / (highest - lowest) : 0.5f;
    }
    return result;
  }
}
