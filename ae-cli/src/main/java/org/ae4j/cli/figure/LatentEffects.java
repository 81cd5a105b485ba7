package org.ae4j.cli.figure;

import org.ae4j.core.TrainedAutoencoder;

/** What single latents add to a reconstruction. */
final class LatentEffects {
  private final TrainedAutoencoder model;
  private final float[] usual;

  private LatentEffects(TrainedAutoencoder model, float[] usual) {
    this.model = model;
    this.usual = usual;
  }

  /**
   * Measures how large latents usually are.
   *
   * @param codes shape {@code [examples, latents]}, the model's own
   */
  static LatentEffects of(TrainedAutoencoder model, float[][] codes) {
    float[] largest = new float[codes[0].length];
    for (float[] code : codes) {
      for (int latent = 0; latent < code.length; latent++) {
        boolean larger = Math.abs(code[latent]) > Math.abs(largest[latent]);
        largest[latent] = larger ? code[latent] : largest[latent];
      }
    }
    return new LatentEffects(model, largest);
  }

  /**
   * Returns what a code with one latent at its largest value rebuilds, less what the empty code
   * does, each brought to a range of 0 to 1.
   *
   * @return shape {@code [latents, features]}
   */
  float[][] contrasted(int... latents) {
    float[][] codes = new float[latents.length + 1][usual.length];
    for (int i = 0; i < latents.length; i++) {
      codes[i][latents[i]] = usual[latents[i]];
    }
    float[][] rebuilt = model.decode(codes);
    float[] empty = rebuilt[latents.length];
    float[][] effects = new float[latents.length][];
    for (int i = 0; i < latents.length; i++) {
      for (int j = 0; j < empty.length; j++) {
        rebuilt[i][j] -= empty[j];
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
