package org.ae4j.core.train;

/** How much of a run is done. */
final class Progress {
  private Progress() {}

  /** Returns the completed part: 0 before the first step, 1 when all are done and after. */
  static double of(long step, long steps) {
    if (step <= 0) {
      return 0;
    }
    return step >= steps ? 1 : (double) step / steps;
  }
}
