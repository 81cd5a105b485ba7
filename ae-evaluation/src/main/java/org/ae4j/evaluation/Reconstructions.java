package org.ae4j.evaluation;

import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.rows.Rows;

/**
 * Originals x beside their reconstructions x̂, and how far apart they are. Rows are examples; they
 * are not copied and must not change while this is in use.
 */
public final class Reconstructions {
  /** Single precision ends in exactly 0 or 1, whose logarithm is no number; so does Keras. */
  private static final double SMALLEST_PROBABILITY = 1e-7;

  private final float[][] originals;
  private final float[][] reconstructions;
  private final int width;

  private Reconstructions(float[][] originals, float[][] reconstructions, int width) {
    this.originals = originals;
    this.reconstructions = reconstructions;
    this.width = width;
  }

  /**
   * Puts originals beside their reconstructions.
   *
   * @param originals shape {@code [examples, features]}
   * @param reconstructions same shape, same order
   * @throws DataException if either is empty, ragged or not finite, or their shapes differ
   */
  public static Reconstructions of(float[][] originals, float[][] reconstructions) {
    int width = Rows.requireUsable("originals", originals);
    int other = Rows.requireUsable("reconstructions", reconstructions);
    if (originals.length != reconstructions.length || width != other) {
      throw new DataException(
          "originals are [%d, %d] but reconstructions are [%d, %d]; they must belong together"
              .formatted(originals.length, width, reconstructions.length, other));
    }
    return new Reconstructions(originals, reconstructions, width);
  }

  /** Returns the number of examples. */
  public int size() {
    return originals.length;
  }

  /** Returns the number of features of one example. */
  public int width() {
    return width;
  }

  /** Returns ‖x − x̂‖² per example, summed over features; shape {@code [examples]}. */
  public double[] squaredErrors() {
    return sums((x, y) -> (x - y) * (x - y));
  }

  /**
   * Returns the Bernoulli cross-entropy −x ln x̂ − (1 − x) ln(1 − x̂) per example, in nats per
   * feature: the mean over features, the scale on which Keras prints it. Reconstructions are taken
   * as probabilities and kept {@code 1e-7} away from 0 and 1.
   *
   * @return shape {@code [examples]}
   * @throws DataException if an original lies outside [0, 1]
   */
  public double[] bernoulliCrossEntropies() {
    requireUnitInterval();
    double[] sums = sums(Reconstructions::crossEntropy);
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= width;
    }
    return sums;
  }

  /**
   * Returns the Bernoulli cross-entropy of perfect reconstructions x̂ = x, per example and in nats
   * per feature: what no model can go below. It is above 0 wherever targets are grey.
   *
   * @return shape {@code [examples]}
   * @throws DataException if an original lies outside [0, 1]
   */
  public double[] bernoulliFloors() {
    return new Reconstructions(originals, originals, width).bernoulliCrossEntropies();
  }

  private static double crossEntropy(double target, double reconstruction) {
    double limited = Math.min(reconstruction, 1 - SMALLEST_PROBABILITY);
    double probability = Math.max(limited, SMALLEST_PROBABILITY);
    return -target * Math.log(probability) - (1 - target) * Math.log1p(-probability);
  }

  /** Returns whether all originals lie in [0, 1], so that they can be read as probabilities. */
  public boolean withinUnitInterval() {
    for (float[] row : originals) {
      for (float value : row) {
        if (value < 0 || value > 1) {
          return false;
        }
      }
    }
    return true;
  }

  private void requireUnitInterval() {
    if (!withinUnitInterval()) {
      throw new DataException(
          "the Bernoulli cross-entropy needs originals from 0 to 1; scale to [0,1] first");
    }
  }

  /**
   * Returns the peak signal-to-noise ratio 10 log₁₀(peak² / mean squared error) per example, in
   * decibel; infinite where a reconstruction is exact.
   *
   * @param peak the largest possible difference of two values: 1 for pixels scaled to [0, 1]
   * @return shape {@code [examples]}
   * @throws ConfigurationException if the peak is not positive
   */
  public double[] peakSignalToNoiseRatios(double peak) {
    if (!(peak > 0 && peak < Double.POSITIVE_INFINITY)) {
      throw new ConfigurationException("peak must be finite and above 0, but was " + peak);
    }
    double[] ratios = squaredErrors();
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = 10 * Math.log10(peak * peak * width / ratios[i]);
    }
    return ratios;
  }

  /**
   * Returns the part of the originals' variance that the reconstructions explain, 1 − Σ‖x − x̂‖² /
   * Σ‖x − x̄‖², where x̄ is the originals' own mean: 1 is perfect, 0 is as good as that mean, and
   * it may be negative. Empty if all originals are equal.
   */
  public OptionalDouble explainedVariance() {
    double total = 0;
    for (int j = 0; j < width; j++) {
      total += squaredDeviations(j);
    }
    if (total == 0) {
      return OptionalDouble.empty();
    }
    double unexplained = 0;
    for (double error : squaredErrors()) {
      unexplained += error;
    }
    return OptionalDouble.of(1 - unexplained / total);
  }

  private double squaredDeviations(int column) {
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < originals.length; i++) {
      double deviation = originals[i][column] - mean;
      mean += deviation / (i + 1);
      squares += deviation * (originals[i][column] - mean);
    }
    return squares;
  }

  private double[] sums(DoubleBinaryOperator distance) {
    double[] sums = new double[originals.length];
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < width; j++) {
        sums[i] += distance.applyAsDouble(originals[i][j], reconstructions[i][j]);
      }
    }
    return sums;
  }
}
