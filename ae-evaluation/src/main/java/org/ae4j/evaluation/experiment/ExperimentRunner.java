package org.ae4j.evaluation.experiment;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ae4j.core.Backend;
import org.ae4j.core.ConfigurationException;
import org.ae4j.data.Dataset;

/**
 * Runs experiments: several runs at once where memory allows, each on one thread, so that results
 * depend neither on how many there are nor on their order. Every finished run is kept in a file of
 * its own, and a run whose file is there is not repeated: an experiment that was ended goes on
 * where it was.
 */
public final class ExperimentRunner {
  private static final double LONGEST_SECONDS = 3600;
  private static final double GIBI = 1L << 30;

  private final Path folder;
  private final ExperimentListener listener;
  private final int threads;
  private final boolean forced;
  private final boolean trying;

  private ExperimentRunner(
      Path folder, ExperimentListener listener, int threads, boolean forced, boolean trying) {
    this.folder = folder;
    this.listener = listener;
    this.threads = threads;
    this.forced = forced;
    this.trying = trying;
  }

  /** Returns the runner that keeps its runs in a folder. */
  public static ExperimentRunner in(Path folder) {
    int processors = Backend.processors();
    return new ExperimentRunner(
        Objects.requireNonNull(folder), new ExperimentListener() {}, processors, false, true);
  }

  /** Returns the one that tells a listener. */
  public ExperimentRunner listening(ExperimentListener other) {
    return new ExperimentRunner(folder, other, threads, forced, trying);
  }

  /** Returns the one that does at most so many runs at once. */
  public ExperimentRunner onThreads(int most) {
    if (most < 1) {
      throw new ConfigurationException("threads must be at least 1, but was " + most);
    }
    return new ExperimentRunner(folder, listener, most, forced, trying);
  }

  /** Returns the one that goes on although it will take much memory or time. */
  public ExperimentRunner forced() {
    return new ExperimentRunner(folder, listener, threads, true, trying);
  }

  /** Returns the one that does not try how long training takes, for what is known to be short. */
  public ExperimentRunner untried() {
    return new ExperimentRunner(folder, listener, threads, forced, false);
  }

  /**
   * Runs an experiment, or the rest of it.
   *
   * @throws ConfigurationException if anything is wrong with it, or it is too large; all that is
   *     wrong is told at once
   * @throws org.ae4j.core.DataException if a run cannot be kept
   * @throws java.util.concurrent.CancellationException if the listener stopped it
   */
  public Results run(Experiment experiment) {
    List<String> problems = experiment.problems();
    if (!problems.isEmpty()) {
      throw new ConfigurationException(
          problems.size() == 1 ? problems.get(0) : "- " + String.join("\n- ", problems));
    }
    RunFiles files = new RunFiles(folder);
    List<Agenda.Entry> entries = Agenda.of(experiment, listener);
    Progress progress = new Progress(entries, keys(entries), files, listener);
    Forecast forecast = forecast(experiment, progress.missing(), entries.size());
    requireModest(forecast);
    listener.onStart(forecast);
    return new Results(experiment, progress.finish(forecast.parallel()));
  }

  private static List<String> keys(List<Agenda.Entry> entries) {
    Map<List<String>, String> digests = new HashMap<>();
    List<String> keys = new ArrayList<>();
    for (Agenda.Entry entry : entries) {
      Run run = entry.run();
      String digest =
          digests.computeIfAbsent(
              List.of(run.data().name(), run.budget().name()),
              missing -> run.data().digest(run.budget()));
      keys.add(run.key(digest));
    }
    return keys;
  }

  private Forecast forecast(Experiment experiment, List<Run> missing, int runs) {
    long data = experiment.data().stream().mapToLong(one -> memory(one)).sum();
    long largest = 0;
    double seconds = 0;
    Map<List<String>, Long> counted = new HashMap<>();
    Map<List<String>, Double> tried = new HashMap<>();
    for (Run run : missing) {
      if (run.variant().isPresent()) {
        Dataset seen = run.budget().of(run.data().train());
        Plan plan = run.budget().of(run.variant().get().recipe().plan(seen));
        List<String> cell = List.of(run.method(), run.data().name(), run.budget().name());
        long taken =
            counted.computeIfAbsent(
                cell, one -> Forecast.memory(plan, seen) + Forecast.memory(seen));
        largest = Math.max(largest, taken);
        if (trying && fits(data + largest)) {
          seconds += tried.computeIfAbsent(cell, one -> run.learning() * Trial.seconds(plan, seen));
        }
      }
    }
    long room = usableMemory() - data;
    int parallel = (int) Math.max(1, Math.min(threads, room / Math.max(1, largest)));
    int known = runs - missing.size();
    return new Forecast(runs, known, parallel, data + parallel * largest, seconds / parallel);
  }

  private static long memory(ExperimentData data) {
    return Forecast.memory(data.train()) + Forecast.memory(data.test());
  }

  private static boolean fits(long memory) {
    return memory <= usableMemory();
  }

  private static long usableMemory() {
    return Forecast.usable(physicalMemory(), Runtime.getRuntime().maxMemory());
  }

  private static long physicalMemory() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean known
        ? known.getTotalMemorySize()
        : Runtime.getRuntime().maxMemory();
  }

  private void requireModest(Forecast forecast) {
    List<String> reasons = new ArrayList<>();
    if (!fits(forecast.memory())) {
      reasons.add(
          "it needs about %.1f GiB of memory, but Java may take %.1f of this computer's %.1f"
              .formatted(forecast.memory() / GIBI, usableMemory() / GIBI, physicalMemory() / GIBI));
    }
    if (forecast.seconds() > LONGEST_SECONDS) {
      reasons.add("training takes about %.1f hours".formatted(forecast.seconds() / 3600));
    }
    if (!reasons.isEmpty() && !forced) {
      throw new ConfigurationException(
          reasons.stream().collect(Collectors.joining(", and "))
              + "; make it smaller, raise -Xmx where memory is left, or insist with --force (in Java:"
              + " forced())");
    }
  }
}
