package org.ae4j.core.train;

/** Watches a cost and counts how often it was seen since it last improved. */
final class Stagnation {
  private final double minimumImprovement;
  private double best = Double.POSITIVE_INFINITY;
  private int waited;

  /**
   * Starts to watch.
   *
   * @param minimumImprovement by how much a cost must be below the best one to count
   */
  Stagnation(double minimumImprovement) {
    this.minimumImprovement = minimumImprovement;
  }

  /** Takes note of a cost and returns whether it is an improvement; NaN never is. */
  boolean improvedBy(double cost) {
    boolean improved = cost < best - minimumImprovement;
    best = improved ? cost : best;
    waited = improved ? 0 : waited + 1;
    return improved;
  }

  /** Returns the last cost that was an improvement; infinite before the first. */
  double best() {
    return best;
  }

  /** Returns how many costs came since then. */
  int waited() {
    return waited;
  }

  /** Starts to count anew, against the same best cost. */
  void forgive() {
    waited = 0;
  }
}
