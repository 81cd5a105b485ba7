package org.ae4j.cli.run;

import java.io.PrintWriter;
import org.ae4j.core.train.TrainingListener;

/** Shows on standard error how training goes; closed when it is over. */
public interface TrainingProgress extends TrainingListener, AutoCloseable {
  /** The system property by which the launcher says that standard error is a terminal. */
  String TERMINAL_PROPERTY = "ae.terminal";

  /** Returns a line that moves on a terminal, and plain lines for anything else. */
  static TrainingProgress on(PrintWriter err) {
    return Boolean.getBoolean(TERMINAL_PROPERTY) ? new MovingLine() : new PlainLines(err);
  }

  @Override
  void close();
}
