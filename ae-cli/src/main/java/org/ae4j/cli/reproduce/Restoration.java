package org.ae4j.cli.reproduce;

import java.util.Arrays;
import org.ae4j.evaluation.Reconstructions;

/**
 * Damaged images and what became of them, each beside the clean ones.
 *
 * @param damaged clean and damaged
 * @param restored clean and restored
 */
record Restoration(Reconstructions damaged, Reconstructions restored) {
  /**
   * Returns the peak signal-to-noise ratio of the damaged images in decibel, averaged over them.
   */
  double damagedPsnr() {
    return psnr(damaged);
  }

  /** Returns by how much restoration raises that ratio, in decibel. */
  double gain() {
    return psnr(restored) - psnr(damaged);
  }

  private static double psnr(Reconstructions images) {
    return Arrays.stream(images.peakSignalToNoiseRatios(1)).average().orElseThrow();
  }
}
