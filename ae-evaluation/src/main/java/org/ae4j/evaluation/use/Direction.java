package org.ae4j.evaluation.use;

/** Which values of a measure are good. */
public enum Direction {
  HIGHER,
  LOWER;

  /** Returns whether one value is strictly better than another. */
  public boolean better(double one, double other) {
    return this == HIGHER ? one > other : one < other;
  }
}
