package org.ae4j.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ae bench}: our training step and its peers', in turns, on one machine. */
@Command(
    name = "ae bench",
    description = {
      "Compares AE4J's speed with that of PyTorch, DL4J and SameDiff.",
      "Ends in lines  RATIO workload=… threads=… peer=… ours=… theirs=… ratio=… limit=… share=…",
      "ours, theirs and limit are examples per second, medians over the rounds; limit is what the"
          + " matrix products alone allow, share how much of it we reach."
    },
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = 2,
    exitCodeOnExecutionException = 1)
public final class Bench implements Callable<Integer> {
  @Option(
      names = "--workload",
      split = ",",
      description = "Only these: dense-128, dense-1024, small-32, encode-10000.")
  private List<String> workloads = Workload.all().stream().map(Workload::name).toList();

  @Option(names = "--threads", split = ",", defaultValue = "1,2", description = "Default: 1,2.")
  private List<Integer> threads;

  @Option(names = "--peer", split = ",", description = "Only these, beside ours and the limit.")
  private List<String> peers = List.of();

  @Option(names = "--rounds", defaultValue = "7", description = "Turns each; default 7.")
  private int rounds;

  @Option(names = "--seconds", defaultValue = "0.4", description = "Per turn; default 0.4.")
  private double seconds;

  @Option(names = "--warm-up", defaultValue = "2", description = "Seconds before; default 2.")
  private double warmUp;

  @Option(
      names = "--clock",
      defaultValue = "WALL",
      description = "WALL, or CPU on a busy machine with 1 thread; default WALL.")
  private Contest.Clock clock;

  @Option(names = "--quick", description = "Three turns of 0.2 seconds: a glance, no result.")
  private boolean quick;

  @Option(
      names = "--micro",
      description = "JMH instead: one step, one product; with what each allocates.")
  private boolean micro;

  @Option(
      names = "--python",
      defaultValue = "python3",
      description = "Takes part if it has PyTorch; default python3.")
  private String python;

  private final PrintStream progress = System.err;

  private Bench() {}

  /**
   * Runs the comparison and ends the process: exit code 0 for done, 1 for failed, 2 for wrong
   * usage.
   *
   * @param arguments the words after {@code ae bench}
   */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    if (micro) {
      new Runner(new OptionsBuilder().addProfiler(GCProfiler.class).build()).run();
      return 0;
    }
    Path folder = Files.createTempDirectory("ae4j-bench");
    try {
      List<String> lines = compare(new Field(folder, python), folder);
      lines.forEach(System.out::println);
      return lines.isEmpty() ? 1 : 0;
    } finally {
      delete(folder);
    }
  }

  private List<String> compare(Field field, Path folder) throws IOException {
    field.absent().forEach(reason -> progress.println("not here: " + reason));
    Contest contest =
        quick ? new Contest(3, 1, 0.2, clock) : new Contest(rounds, warmUp, seconds, clock);
    List<String> names = field.names().stream().filter(this::invited).toList();
    List<String> lines = new ArrayList<>();
    for (String name : workloads) {
      Workload workload = Workload.named(name);
      Path data = folder.resolve(name + ".f32");
      Examples.write(workload, data);
      for (int count : threads) {
        progress.printf("%s, %d thread(s)%n", name, count);
        Peer.Assignment work = new Peer.Assignment(workload, count, data);
        Map<String, Double> speeds = contest.run(field, names, work, progress);
        speeds.forEach((who, speed) -> progress.printf("  %-24s %,12.0f / s%n", who, speed));
        lines.addAll(Ratios.lines(workload, count, speeds));
      }
      Files.delete(data);
    }
    return lines;
  }

  private boolean invited(String name) {
    return peers.isEmpty()
        || peers.contains(name)
        || name.equals("ours")
        || name.startsWith("limit");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
