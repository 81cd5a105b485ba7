package org.ae4j.cli.run;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.ae4j.core.train.TrainingListener.StepReport;

/** How fast training goes, in words. */
public final class Pace {
  private static final double NANOS = 1e9;

  private final LongSupplier clock;
  private int training = 1;
  private long started;
  private long examples;

  /** Steps that were over when the clock started. */
  private long uncounted;

  private StepReport latest;

  /**
   * Starts to measure.
   *
   * @param clock nanoseconds since any moment
   */
  Pace(LongSupplier clock) {
    this.clock = clock;
    this.started = clock.getAsLong();
  }

  /** Counts a step; one with a lower number than the step before belongs to another training. */
  void add(StepReport report) {
    if (latest != null && report.step() <= latest.step()) {
      started = clock.getAsLong();
      examples = 0;
      uncounted = report.step();
      training++;
    } else {
      examples += report.examples();
    }
    latest = report;
  }

  /** Returns for example {@code round 2/3, } where there are several trainings. */
  String round(int rounds) {
    return rounds == 1 ? "" : "round %d/%d, ".formatted(training, rounds);
  }

  /** Returns for example {@code 41,200 examples/s, 0:23 left}. */
  String describe() {
    double seconds = Math.max((clock.getAsLong() - started) / NANOS, 1e-9);
    long counted = latest.step() - uncounted;
    if (counted == 0) {
      return "starting";
    }
    double left = seconds / counted * (latest.steps() - latest.step());
    return String.format(
        Locale.ROOT, "%,d examples/s, %s left", Math.round(examples / seconds), minutes(left));
  }

  /** Returns a duration as minutes and seconds. */
  public static String minutes(double seconds) {
    long whole = Math.round(seconds);
    return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }

  /** Returns terms and total by name; a total that repeats its only term is left out. */
  public static String terms(Map<String, Double> means) {
    Map<String, Double> shown = new TreeMap<>(means);
    if (shown.size() == 2) {
      shown.remove("total");
    }
    return shown.entrySet().stream()
        .map(term -> String.format(Locale.ROOT, "%s %.4g", term.getKey(), term.getValue()))
        .collect(Collectors.joining(", "));
  }
}
