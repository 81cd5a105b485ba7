package org.ae4j.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Corruption;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.denoising.CorruptedCopy;
import org.ae4j.denoising.classical.Filter;
import org.ae4j.denoising.classical.Filters;
import org.ae4j.evaluation.Reconstructions;

/** The usual digits, whose test images a corruption has damaged alike in every run. */
final class DamagedDigits {
  /** Names the damage of test images, which training never sees. */
  private static final long TEST_DAMAGE = -1;

  private final Digits digits = new Digits();
  private final Corruption damage;
  private final Samples damaged;

  DamagedDigits(Corruption damage) {
    this.damage = damage;
    damaged = CorruptedCopy.of(damage, digits.test().samples(), TEST_DAMAGE);
  }

  /**
   * Fits an autoencoder to this damage and returns what it makes of the damaged test images,
   * limited to [0, 1].
   */
  Restoration restoration(
      Autoencoder autoencoder, TrainingConfig config, Reproduction.Attempt attempt) {
    Autoencoder denoising = autoencoder.withCorruption(damage);
    try (TrainedAutoencoder model = digits.fit(denoising, config, attempt)) {
      return restoration(limited(model.reconstruct(damaged)));
    }
  }

  /**
   * Returns by how many decibel every classical filter raises the peak signal-to-noise ratio of the
   * damaged test images, by name. All are limited to [0, 1], and the Wiener filter is fitted to the
   * training images.
   */
  Map<String, Double> classicalGains() {
    Map<String, Filter> filters = new LinkedHashMap<>(Filters.usual(damaged.example(), 1));
    Samples seen = CorruptedCopy.of(damage, digits.train().samples(), 0);
    filters.put("wiener", Filters.wiener(digits.train().toArray(), seen.toArray()));
    Map<String, Double> gains = new LinkedHashMap<>();
    float[][] given = damaged.toArray();
    filters.forEach(
        (name, filter) ->
            gains.put("psnr_gain_" + name, restoration(limited(filter.apply(given))).gain()));
    return gains;
  }

  private Restoration restoration(float[][] restored) {
    float[][] clean = digits.test().toArray();
    return new Restoration(
        Reconstructions.of(clean, damaged.toArray()), Reconstructions.of(clean, restored));
  }

  private static float[][] limited(float[][] rows) {
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.max(0, Math.min(1, row[i]));
      }
    }
    return rows;
  }
}
