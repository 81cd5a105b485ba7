package org.ae4j.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Contests, one after another.
 *
 * @param contest how each is held
 * @param field who can be started
 * @param names who takes part
 * @param folder for the examples
 * @param progress is told what happens
 */
record Comparison(
    Contest contest, Field field, List<String> names, Path folder, PrintStream progress) {
  private static final double SECONDS_PER_MINUTE = 60;

  /** Holds a contest for each workload and number of threads. */
  List<Result> run(List<Workload> workloads, List<Integer> threads) throws IOException {
    double minutes =
        workloads.size() * threads.size() * contest.seconds(names) / SECONDS_PER_MINUTE;
    progress.printf(
        "%d workload(s), %d contestants: about %.0f minutes, more where a step is longer than a"
            + " turn%n",
        workloads.size(), names.size(), Math.ceil(minutes));
    List<Result> results = new ArrayList<>();
    for (Workload workload : workloads) {
      Path data = folder.resolve(workload.name() + ".f32");
      Examples.write(workload, data);
      for (int count : threads) {
        results.add(run(new Peer.Assignment(workload, count, data)));
      }
      Files.delete(data);
    }
    return results;
  }

  private Result run(Peer.Assignment work) throws IOException {
    progress.printf("%s, %d thread(s)%n", work.workload().name(), work.threads());
    // One thread has nothing to split.
    List<String> able =
        names.stream().filter(n -> work.threads() > 1 || !n.equals(Result.LIMIT_SPLIT)).toList();
    Map<String, Double> speeds = contest.run(field, able, work, progress);
    speeds.forEach((who, speed) -> progress.printf("  %-24s %,12.0f / s%n", who, speed));
    return new Result(work.workload(), work.threads(), speeds, field.forcedAnyway());
  }
}
