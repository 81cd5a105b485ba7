package org.ae4j.core.train;

import org.ae4j.core.History;

/** Watches training. It is called on the thread that trains, between steps. */
public interface TrainingListener {
  /**
   * Called after every step.
   *
   * @return whether to go on; training that is told to stop keeps what it has learned so far
   */
  default boolean onStep(StepReport report) {
    return true;
  }

  /** Called after every epoch. */
  default void onEpoch(History.Epoch epoch) {}

  /**
   * Where training stands.
   *
   * @param epoch the present epoch, from 1
   * @param epochs epochs in all
   * @param step completed steps since training began
   * @param steps steps in all, if training is not ended early
   * @param examples examples in the batch of this step
   * @param total the cost of this step, averaged over its batch
   */
  record StepReport(int epoch, int epochs, long step, long steps, int examples, double total) {}
}
