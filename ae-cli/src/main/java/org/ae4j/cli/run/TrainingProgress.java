package org.ae4j.cli.run;

import java.io.PrintWriter;
import org.ae4j.core.train.TrainingListener;

/** Shows on standard error how training goes; closed when it is over. */
public interface TrainingProgress extends TrainingListener, AutoCloseable {
  /** The system property by which the launcher says that standard error is a terminal. */
  String TERMINAL_PROPERTY = "ae.terminal";

  /** Returns a line that moves on a terminal, and plain lines for anything else. */
  static TrainingProgress on(PrintWriter err) {
    return on(err, 1);
  }

  /**
   * Returns the same for trainings that follow one another.
   *
   * @param rounds how many there are at most; they are numbered where there are several
   */
  static TrainingProgress on(PrintWriter err, int rounds) {
    return Boolean.getBoolean(TERMINAL_PROPERTY)
        ? new MovingLine(rounds)
        : new PlainLines(err, rounds);
  }

  @Override
  void close();
}
