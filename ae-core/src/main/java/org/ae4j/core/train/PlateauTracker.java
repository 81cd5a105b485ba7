package org.ae4j.core.train;

/** Where a run stands under a {@link Plateau} rule. */
final class PlateauTracker {
  private final Plateau rule;
  private final Stagnation stagnation;
  private double multiplier = 1;

  /** Starts before the first validation. */
  PlateauTracker(Plateau rule) {
    this.rule = rule;
    this.stagnation = new Stagnation(rule.minimumImprovement());
  }

  /**
   * Takes note of a validation.
   *
   * @param cost the total on the validation data
   * @return whether the rate is lower from now on
   */
  boolean observe(double cost) {
    if (stagnation.improvedBy(cost) || stagnation.waited() < rule.patience()) {
      return false;
    }
    stagnation.forgive();
    multiplier *= rule.factor();
    return true;
  }

  /**
   * Returns the rate to train with.
   *
   * @param scheduled what the schedule says; a schedule below the lowest rate is followed
   */
  double rate(double scheduled) {
    return Math.max(scheduled * multiplier, Math.min(scheduled, rule.minimumRate()));
  }
}
