package org.ae4j.cli.measure;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;

/** How numbers are spread; the standard deviation divides by one less than their count. */
public record Spread(
    double mean,
    double standardDeviation,
    double minimum,
    double lowerQuartile,
    double median,
    double upperQuartile,
    double maximum) {
  /** Measures at least one number. */
  public static Spread of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double variance = values.length == 1 ? 0 : StatUtils.variance(values);
    return new Spread(
        StatUtils.mean(values),
        Math.sqrt(variance),
        sorted[0],
        StatUtils.percentile(values, 25),
        StatUtils.percentile(values, 50),
        StatUtils.percentile(values, 75),
        sorted[sorted.length - 1]);
  }

  /** Returns for example {@code mean 4.1 ± 1.2, from 0.8 to 19, quartiles 3.2, 4, 4.9}. */
  public String describe() {
    return "mean %.4g ± %.2g, from %.4g to %.4g, quartiles %.4g, %.4g, %.4g"
        .formatted(mean, standardDeviation, minimum, maximum, lowerQuartile, median, upperQuartile);
  }
}
