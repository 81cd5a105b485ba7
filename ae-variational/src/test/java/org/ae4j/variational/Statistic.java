package org.ae4j.variational;

import java.util.Arrays;

/**
 * A mean over independent numbers.
 *
 * @param mean of them
 * @param standardError of that mean
 */
record Statistic(double mean, double standardError) {
  static Statistic of(double... values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return new Statistic(mean, Math.sqrt(squares / (values.length - 1) / values.length));
  }
}
