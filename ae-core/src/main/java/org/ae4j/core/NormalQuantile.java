package org.ae4j.core;

/**
 * Turns uniform numbers into normal ones by the inverse of the cumulative distribution, to seven
 * digits: Wichura (1988), Applied Statistics 37, algorithm AS 241, routine PPND7.
 */
final class NormalQuantile {
  private NormalQuantile() {}

  /** Replaces the first numbers of an array, each at least 2⁻²⁴ away from 0 and 1. */
  static void apply(float[] values, int count) {
    for (int i = 0; i < count; i++) {
      double q = values[i] - 0.5;
      values[i] =
          (float) (Math.abs(q) <= 0.425 ? centre(q) : Math.copySign(tail(0.5 - Math.abs(q)), q));
    }
  }

  private static double centre(double q) {
    double r = 0.180625 - q * q;
    double numerator = ((59.109374720 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179;
    double denominator = ((67.187563600 * r + 78.757757664) * r + 17.895169469) * r + 1;
    return q * numerator / denominator;
  }

  /** The routine's third branch, for tails below 1.4e-11, is out of reach of single precision. */
  private static double tail(double probability) {
    double r = Math.sqrt(-Math.log(probability)) - 1.6;
    double numerator = ((0.17023821103 * r + 1.3067284816) * r + 2.7568153900) * r + 1.4234372777;
    double denominator = (0.12021132975 * r + 0.73700164250) * r + 1;
    return numerator / denominator;
  }
}
