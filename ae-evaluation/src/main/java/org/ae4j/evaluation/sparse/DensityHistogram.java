package org.ae4j.evaluation.sparse;

import java.util.Arrays;

/**
 * How many latents have which density: the part of examples for which they are active, on a
 * logarithmic scale. Bricken et al. (2023), <a
 * href="https://transformer-circuits.pub/2023/monosemantic-features">Towards monosemanticity</a>,
 * appendix on feature density.
 *
 * @param lowest the decimal logarithm of the lower edge of the first bin
 * @param latents per bin of a quarter of a power of ten, from rare to dense; the last bin ends at
 *     density 1, which it includes
 * @param dead latents without any activity, which are in no bin
 */
public record DensityHistogram(double lowest, int[] latents, int dead) {
  /** The width of a bin, as a decimal logarithm. */
  public static final double BIN = 0.25;

  public DensityHistogram {
    latents = latents.clone();
  }

  /** Sorts latents that are active for so many of all examples into bins. */
  static DensityHistogram of(int[] active, int examples) {
    int bins = Math.max(1, (int) Math.ceil(Math.log10(examples) / BIN));
    int[] latents = new int[bins];
    int dead = 0;
    for (int count : active) {
      if (count == 0) {
        dead++;
      } else {
        double below = Math.log10((double) examples / count) / BIN;
        latents[Math.max(0, bins - 1 - (int) below)]++;
      }
    }
    return new DensityHistogram(-bins * BIN, latents, dead);
  }

  @Override
  public int[] latents() {
    return latents.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DensityHistogram histogram
        && lowest == histogram.lowest
        && dead == histogram.dead
        && Arrays.equals(latents, histogram.latents);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(latents) + dead;
  }

  @Override
  public String toString() {
    return "densities from 10^" + lowest + ": " + Arrays.toString(latents) + ", dead " + dead;
  }
}
