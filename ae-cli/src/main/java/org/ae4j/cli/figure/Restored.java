package org.ae4j.cli.figure;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.ae4j.cli.data.Conditions;
import org.ae4j.cli.measure.UsualDamage;
import org.ae4j.core.Corruption;
import org.ae4j.core.FloatArray;
import org.ae4j.core.Samples;
import org.ae4j.core.Scaling;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.data.Dataset;
import org.ae4j.denoising.CorruptedCopy;
import org.ae4j.denoising.objective.SeenDamage;
import org.ae4j.evaluation.Reconstructions;

/**
 * Examples that are damaged on the scale on which a model learned, and restored by it.
 *
 * @param model what restores
 * @param clean the examples in their own units
 * @param scaled the same on the model's scale
 */
record Restored(TrainedAutoencoder model, Dataset clean, Samples scaled) {
  /** Names the damage, which training did not see. */
  private static final long SEED = -2;

  static Restored of(TrainedAutoencoder model, Dataset clean) {
    float[][] rows = clean.toArray();
    model.snapshot().scaling().ifPresent(scaling -> Arrays.stream(rows).forEach(scaling::apply));
    return new Restored(model, clean, Samples.of(rows).reshape(model.snapshot().example()));
  }

  /** Returns how many examples there are. */
  int size() {
    return clean.size();
  }

  /** Returns the standard deviation of all numbers on the model's scale. */
  double deviation() {
    return UsualDamage.deviation(scaled.toArray());
  }

  /**
   * Damaged examples and what became of them, in their own units.
   *
   * @param clean shape {@code [examples, features]}
   * @param damaged same shape
   * @param restored same shape
   */
  record Pair(float[][] clean, float[][] damaged, float[][] restored) {
    private static final double EXACT = 100;

    /** Returns the PSNR of damaged examples in decibel; the peak is the range of clean ones. */
    double damagedPsnr() {
      return psnr(damaged);
    }

    /** Returns the PSNR of restored examples in decibel. */
    double restoredPsnr() {
      return psnr(restored);
    }

    /** Returns by how much restoring raises it. */
    double gain() {
      return restoredPsnr() - damagedPsnr();
    }

    /**
     * Taken of the mean squared error over all examples, since a single one may be undamaged; what
     * is exact counts as {@value #EXACT} dB.
     */
    private double psnr(float[][] rows) {
      float lowest = Float.MAX_VALUE;
      float highest = -Float.MAX_VALUE;
      for (float[] row : clean) {
        for (float value : row) {
          lowest = Math.min(lowest, value);
          highest = Math.max(highest, value);
        }
      }
      double peak = highest - lowest;
      double error = Arrays.stream(Reconstructions.of(clean, rows).squaredErrors()).sum();
      double ratio = peak * peak * clean.length * clean[0].length / error;
      return Math.min(EXACT, 10 * Math.log10(ratio));
    }
  }

  /**
   * Returns the examples damaged by a corruption, and restored. What a corruption learned is as the
   * model left it.
   */
  Pair under(Corruption corruption) {
    Map<String, FloatArray> trained = SeenDamage.weights(model.snapshot());
    float[][] damaged = CorruptedCopy.of(corruption, scaled, SEED, trained).toArray();
    Optional<Scaling> scaling = model.snapshot().scaling();
    scaling.ifPresent(back -> Arrays.stream(damaged).forEach(back::invert));
    Samples seen = Conditions.of(clean.withValues(damaged), model);
    return new Pair(clean.toArray(), damaged, model.reconstruct(seen));
  }
}
