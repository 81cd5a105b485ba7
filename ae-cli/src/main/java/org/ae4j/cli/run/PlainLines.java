package org.ae4j.cli.run;

import java.io.PrintWriter;
import org.ae4j.core.History;

/** One line per epoch, for log files. */
final class PlainLines implements TrainingProgress {
  private final PrintWriter err;
  private final Pace pace = new Pace(System::nanoTime);
  private final int rounds;
  private int epochs;

  PlainLines(PrintWriter err, int rounds) {
    this.err = err;
    this.rounds = rounds;
  }

  @Override
  public boolean onStep(StepReport report) {
    pace.add(report);
    epochs = report.epochs();
    return true;
  }

  @Override
  public void onEpoch(History.Epoch epoch) {
    String validation =
        epoch.validation().isEmpty() ? "" : "; unseen: " + Pace.terms(epoch.validation());
    err.println(
        "%sepoch %d/%d: %s%s; %s"
            .formatted(
                pace.round(rounds),
                epoch.number(),
                epochs,
                Pace.terms(epoch.training()),
                validation,
                pace.describe()));
    err.flush();
  }

  @Override
  public void close() {
    err.flush();
  }
}
