package org.ae4j.cli.run;

import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressState;
import org.ae4j.core.History;

/** One line on a terminal that is drawn again and again. */
final class MovingLine implements TrainingProgress {
  private static final int MILLISECONDS = 250;
  private static final int USUAL_COLUMNS = 80;
  private static final int BAR = 12;

  private final Pace pace = new Pace(System::nanoTime);
  private final ProgressBar bar;
  private final int rounds;
  private String terms = "";

  MovingLine(int rounds) {
    this.rounds = rounds;
    bar =
        new ProgressBarBuilder()
            .setTaskName("train")
            .setInitialMax(1)
            .setUpdateIntervalMillis(MILLISECONDS)
            .setConsumer(new ConsoleProgressBarConsumer(System.err, columns() - 1))
            .setRenderer(MovingLine::render)
            .build();
  }

  private static int columns() {
    return Integer.getInteger("ae.columns", USUAL_COLUMNS);
  }

  /** Returns a bar and the message behind it, cut to the width of the terminal. */
  private static String render(ProgressState state, int width) {
    int filled = (int) Math.round(BAR * state.getNormalizedProgress());
    String line = "━".repeat(filled) + "─".repeat(BAR - filled) + " " + state.getExtraMessage();
    String cut = line.length() <= width ? line : line.substring(0, width);
    // Blanks wipe out what a longer line left.
    return cut + " ".repeat(width - cut.length());
  }

  @Override
  public boolean onStep(StepReport report) {
    pace.add(report);
    String cost = terms.isEmpty() ? Pace.terms(Map.of("total", report.total())) : terms;
    bar.maxHint(report.steps());
    bar.stepTo(report.step());
    bar.setExtraMessage(
        "%s%d/%d %s, %s"
            .formatted(pace.round(rounds), report.epoch(), report.epochs(), cost, pace.describe()));
    return true;
  }

  @Override
  public void onEpoch(History.Epoch epoch) {
    terms = Pace.terms(epoch.training());
  }

  @Override
  public void close() {
    bar.close();
  }
}
