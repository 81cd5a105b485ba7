package org.ae4j.evaluation.experiment;

/** Watches an experiment; called from several threads, one at a time. */
public interface ExperimentListener {
  /**
   * Called before anything runs.
   *
   * @param forecast what it will take
   */
  default void onStart(Forecast forecast) {}

  /**
   * Called after every run.
   *
   * @param known whether it was known from earlier and did not run
   * @param done how many are done
   * @param total how many there are
   */
  default void onRun(Result result, boolean known, int done, int total) {}

  /** Returns whether to end; runs under way are then given up and not kept. */
  default boolean stopped() {
    return false;
  }
}
