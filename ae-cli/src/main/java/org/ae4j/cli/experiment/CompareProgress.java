package org.ae4j.cli.experiment;

import java.io.PrintWriter;
import java.util.Locale;
import org.ae4j.cli.run.Interruption;
import org.ae4j.cli.run.Pace;
import org.ae4j.evaluation.experiment.ExperimentListener;
import org.ae4j.evaluation.experiment.Forecast;
import org.ae4j.evaluation.experiment.Result;
import org.ae4j.evaluation.experiment.Status;

/** A line for every run of an experiment, and what is left. */
public final class CompareProgress implements ExperimentListener {
  private static final double NANOS = 1e9;
  private static final double GIBI = 1L << 30;

  private final PrintWriter err;
  private final Interruption interruption;
  private long started;
  private int ran;

  public CompareProgress(PrintWriter err, Interruption interruption) {
    this.err = err;
    this.interruption = interruption;
  }

  @Override
  public boolean stopped() {
    return interruption.asked();
  }

  @Override
  public void onStart(Forecast forecast) {
    started = System.nanoTime();
    String time =
        forecast.seconds() > 0 ? ", training about " + Pace.minutes(forecast.seconds()) : "";
    say(
        "%d runs, %d known from earlier, %d at once; about %.1f GiB of memory%s",
        forecast.runs(), forecast.known(), forecast.parallel(), forecast.memory() / GIBI, time);
  }

  @Override
  public void onRun(Result result, boolean known, int done, int total) {
    if (known) {
      return;
    }
    ran++;
    double seconds = (System.nanoTime() - started) / NANOS;
    String end =
        result.record().status() == Status.DONE
            ? "%.1f s"
                .formatted(
                    result.record().cost().trainingSeconds()
                        + result.record().cost().measuringSeconds())
            : result.record().status().name().toLowerCase(Locale.ROOT)
                + ": "
                + result.record().message();
    say(
        "%d/%d %s on %s, seed %d: %s; %s left",
        done,
        total,
        result.run().method(),
        result.run().data().name(),
        result.run().seed(),
        end,
        Pace.minutes(seconds / ran * (total - done)));
  }

  private void say(String form, Object... values) {
    err.println(String.format(Locale.ROOT, form, values));
    err.flush();
  }
}
