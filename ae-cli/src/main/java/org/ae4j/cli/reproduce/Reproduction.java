package org.ae4j.cli.reproduce;

import java.util.Map;
import org.ae4j.core.train.TrainingListener;

/** A published result and the protocol that leads to it. */
public interface Reproduction {
  /** Returns the name by which {@code ae reproduce} knows it. */
  String id();

  /** Returns the protocol in one line. */
  String protocol();

  /** Returns who published the result. */
  String source();

  /** Returns how many minutes a run takes on two processors. */
  int minutes();

  /** Returns the epochs of the protocol. */
  int epochs();

  /** Returns what must hold of the metrics for the result to count as reproduced. */
  Target target();

  /**
   * Runs the protocol once.
   *
   * @return the metrics by name, in the order to print them
   */
  Map<String, Double> run(Attempt attempt);

  /**
   * What may differ between runs.
   *
   * @param seed names the random numbers
   * @param epochs how long to train; the protocol's, except to see whether it runs at all
   * @param progress told how training goes
   */
  record Attempt(long seed, int epochs, TrainingListener progress) {}
}
