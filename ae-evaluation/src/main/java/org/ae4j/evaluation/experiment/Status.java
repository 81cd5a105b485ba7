package org.ae4j.evaluation.experiment;

/** How a run ended. */
public enum Status {
  /** It was trained and measured. */
  DONE,
  /** Training left the finite numbers; it would again. */
  DIVERGED,
  /** Something went wrong that may go better next time, so the run is not kept. */
  FAILED
}
