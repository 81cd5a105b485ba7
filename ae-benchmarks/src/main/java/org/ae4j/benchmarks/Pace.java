package org.ae4j.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A contestant's side of a comparison: it works on and on and says after every piece how many
 * examples that was; outside its turns, saying so takes until the next turn.
 *
 * <p>The contest sends the seconds of a turn on standard input, one number per line, and receives
 * the examples and the seconds of every turn on standard output.
 */
final class Pace {
  static final String READY = "AE4J ready";
  static final String RESULT = "AE4J result ";

  private final BufferedReader in =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
  private final PrintStream out;
  private boolean ready;
  private long started;
  private long budget;
  private long examples;

  /**
   * Starts in a turn of no length, so that the first piece, which compiles and allocates, counts
   * nowhere.
   *
   * @param out where results are written
   */
  Pace(PrintStream out) {
    this.out = out;
  }

  /** Counts a finished piece of work; ends the process when the contest is over. */
  void done(int count) {
    examples += count;
    long elapsed = System.nanoTime() - started;
    if (ready && elapsed < budget) {
      return;
    }
    out.println(ready ? RESULT + examples + " " + elapsed / 1e9 : READY);
    out.flush();
    ready = true;
    budget = nextTurn();
    examples = 0;
    started = System.nanoTime();
  }

  private long nextTurn() {
    try {
      String line = in.readLine();
      if (line == null) {
        // Nobody waits for what libraries would still do; some of them never end.
        Runtime.getRuntime().halt(0);
      }
      return (long) (Double.parseDouble(line) * 1e9);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
