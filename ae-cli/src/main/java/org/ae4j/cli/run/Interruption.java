package org.ae4j.cli.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.train.TrainingListener;
import org.jline.utils.Signals;

/**
 * Lets Ctrl-C end training instead of the program: the step under way is finished, and what was
 * learned so far is kept and written. A second Ctrl-C ends the program at once.
 *
 * <p>A shutdown hook would not do: while the program ends, drawing the report's pictures is refused
 * by the platform.
 */
public final class Interruption implements TrainingListener, AutoCloseable {
  /** The exit code of a program that Ctrl-C ended, as shells count. */
  public static final int EXIT_CODE = 130;

  private final Map<String, Object> former = new LinkedHashMap<>();
  private volatile boolean asked;

  private Interruption() {}

  /** Begins to watch for Ctrl-C and for a polite kill. */
  public static Interruption watch() {
    Interruption interruption = new Interruption();
    for (String signal : new String[] {"INT", "TERM"}) {
      interruption.former.put(signal, Signals.register(signal, interruption::ask));
    }
    return interruption;
  }

  /** Ends training after the present step. */
  void ask() {
    if (asked) {
      Runtime.getRuntime().halt(EXIT_CODE);
    }
    asked = true;
  }

  /** Returns whether training was asked to end. */
  public boolean asked() {
    return asked;
  }

  @Override
  public boolean onStep(StepReport report) {
    return !asked;
  }

  /** Lets the signals do what they did before. */
  @Override
  public void close() {
    former.forEach(Signals::unregister);
  }
}
