package org.ae4j.cli.reproduce;

import java.util.List;
import java.util.Map;
import org.ae4j.core.train.TrainingListener;
import org.ae4j.data.DataCatalog;

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

  /** Returns with how many seeds the protocol is run, whose mean counts; 1 unless it says more. */
  default int seeds() {
    return 1;
  }

  /** Returns what must hold of the metrics, all of it, for the result to count as reproduced. */
  List<Target> targets();

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
   * @param catalog where sets that are not bundled are looked for
   */
  record Attempt(long seed, int epochs, TrainingListener progress, DataCatalog catalog) {}
}
