package org.ae4j.evaluation.statistics;

import java.util.Arrays;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Intervals by drawing from the values themselves, with replacement: Efron (1979), <a
 * href="https://doi.org/10.1214/aos/1176344552">Bootstrap Methods: Another Look at the
 * Jackknife</a>. It assumes nothing about how values are distributed, but of fewer than about ten
 * the interval is too narrow; take {@link org.ae4j.evaluation.Estimate} there.
 *
 * @param resamples how many sets are drawn, at least 100
 * @param level the probability that the interval is to hold the truth with, between 0 and 1
 * @param seed names the random numbers
 */
public record Bootstrap(int resamples, double level, long seed) {
  public Bootstrap {
    if (resamples < 100) {
      throw new ConfigurationException("resamples must be at least 100, but were " + resamples);
    }
    if (!(level > 0 && level < 1)) {
      throw new ConfigurationException("level must lie between 0 and 1, but was " + level);
    }
  }

  /** Returns 95 % intervals from 2000 sets. */
  public static Bootstrap standard(long seed) {
    return new Bootstrap(2000, 0.95, seed);
  }

  /**
   * A range of values.
   *
   * @param low its lower end
   * @param high its upper end
   */
  public record Interval(double low, double high) {
    /** Returns whether it holds a value. */
    public boolean contains(double value) {
      return low <= value && value <= high;
    }
  }

  /**
   * Returns the interval of the mean: the quantiles of the means of sets as large as the values.
   *
   * @throws DataException if there are fewer than two values or one is not finite
   */
  public Interval ofMean(double[] values) {
    Values.require("a bootstrap", values, 2);
    NoiseStream stream = new NoiseSource(seed).stream("bootstrap");
    double[] means = new double[resamples];
    for (int r = 0; r < resamples; r++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[(int) Long.remainderUnsigned(stream.bits(r, i), values.length)];
      }
      means[r] = sum / values.length;
    }
    Arrays.sort(means);
    double outside = 50 * (1 - level);
    return new Interval(
        StatUtils.percentile(means, outside), StatUtils.percentile(means, 100 - outside));
  }

  /** Returns the interval of the mean difference of paired values, the first less the second. */
  public Interval ofMeanDifference(double[] first, double[] second) {
    return ofMean(Values.differences(first, second));
  }
}
