package org.ae4j.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What training takes beside time per step: memory and the time before the first epoch is over.
 * Memory is what the system counts as resident, so it is read where Linux tells it.
 *
 * @param folder for files
 * @param steps over how many steps the growth of memory is watched
 * @param progress is told what happens
 */
record Footprint(Path folder, long steps, PrintStream progress) {
  /** The system property by which the launcher says where it is. */
  static final String LAUNCHER_PROPERTY = "ae.launcher";

  private static final double SECONDS_PER_TURN = 5;

  /** Until here, the JVM still compiles and its heap still grows to its usual size. */
  private static final long SETTLED_STEPS = 100_000;

  /** Returns the measurements, one per line. */
  List<String> lines() throws IOException, InterruptedException {
    if (!ResidentMemory.known()) {
      throw new IOException("resident memory is read from /proc, which this system does not have");
    }
    List<String> lines = new ArrayList<>();
    lines.add(training());
    lines.add(growth());
    return lines;
  }

  private String training() throws IOException, InterruptedException {
    String launcher = System.getProperty(LAUNCHER_PROPERTY);
    if (launcher == null) {
      throw new IOException("start this by ./ae bench --memory, which knows where ./ae is");
    }
    // Whatever has to be built is built now.
    if (!Programs.runs(launcher, "--version")) {
      throw new IOException(launcher + " --version fails; it says why if you run it yourself");
    }
    List<String> command = List.of(launcher, "train", "--epochs", "3", "--batch", "128");
    progress.println(String.join(" ", command));
    TrainingRun run = TrainingRun.of(command, folder.resolve("trained"));
    return String.format(
        Locale.ROOT,
        "MEMORY run=train-mnist-128 peak_mb=%.0f first_epoch_seconds=%.1f",
        run.peakMegabytes(),
        run.firstEpochSeconds());
  }

  private String growth() throws IOException {
    Workload workload = Workload.named("small-32");
    Path data = folder.resolve("examples.f32");
    Examples.write(workload, data);
    Peer.Assignment work = new Peer.Assignment(workload, 1, data);
    Path log = folder.resolve("growth.log");
    List<String> command = JavaProcess.command(Result.OURS, work);
    Map<String, String> environment = Map.of("OMP_NUM_THREADS", "1");
    try (Contestant ours = Contestant.start(Result.OURS, command, environment, log)) {
      long settled = until(ours, Math.min(SETTLED_STEPS, steps / 10), 0, workload);
      double before = ResidentMemory.of(ours.pid()).nowMegabytes();
      long done = until(ours, steps, settled, workload);
      double after = ResidentMemory.of(ours.pid()).nowMegabytes();
      return String.format(
          Locale.ROOT,
          "MEMORY run=small-32 steps=%d before_mb=%.1f after_mb=%.1f growth_mb=%.1f",
          done - settled,
          before,
          after,
          after - before);
    }
  }

  /** Lets a contestant work until it has taken so many steps; returns how many it has taken. */
  private long until(Contestant contestant, long wanted, long taken, Workload workload)
      throws IOException {
    long done = taken;
    while (done < wanted) {
      done += (long) contestant.turn(SECONDS_PER_TURN).examples() / workload.batch();
      progress.printf("  %,d steps%n", done);
    }
    return done;
  }
}
