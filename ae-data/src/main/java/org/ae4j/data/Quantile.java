package org.ae4j.data;

/** Quantiles, linear between order statistics: type 7 of Hyndman and Fan (1996). */
final class Quantile {
  private Quantile() {}

  /**
   * Returns the value below which a fraction of the sorted values lies.
   *
   * @param sorted ascending, not empty
   * @param fraction from 0 to 1
   */
  static double ofSorted(double[] sorted, double fraction) {
    double position = fraction * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
