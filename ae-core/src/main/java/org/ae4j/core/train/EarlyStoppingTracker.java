package org.ae4j.core.train;

/** Where a run stands under an {@link EarlyStopping} rule. */
final class EarlyStoppingTracker {
  private final EarlyStopping rule;
  private final Stagnation stagnation;

  /** Starts before the first validation. */
  EarlyStoppingTracker(EarlyStopping rule) {
    this.rule = rule;
    this.stagnation = new Stagnation(rule.minimumImprovement());
  }

  /**
   * Takes note of a validation.
   *
   * @param cost the total on the validation data
   * @return whether the present weights are the best so far and worth keeping
   */
  boolean observe(double cost) {
    return stagnation.improvedBy(cost);
  }

  /** Returns whether training should end. */
  boolean exhausted() {
    return stagnation.waited() >= rule.patience();
  }

  /** Returns the cost of the best weights so far; infinite before the first validation. */
  double best() {
    return stagnation.best();
  }
}
