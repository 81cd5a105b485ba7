package org.ae4j.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ae bench}: our training step and its peers', in turns, on one machine. */
@Command(
    name = "ae bench",
    description = {
      "Compares AE4J's speed with that of PyTorch, DL4J and SameDiff.",
      "Ends in lines  RATIO workload=… threads=… peer=… ours=… theirs=… ratio=… limit=…",
      "ours and theirs are examples per second, medians over the rounds; limit is how much of what"
          + " the matrix products and convolutions alone would allow we reach.",
      "peer=torch is the fastest of all that run PyTorch."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnInvalidInput = 2,
    exitCodeOnExecutionException = 1)
public final class Bench implements Callable<Integer> {
  private static final double MILLISECONDS = 1000;

  private static final Set<String> COMPARING =
      Set.of(
          "--threads",
          "--peer",
          "--rounds",
          "--seconds",
          "--warm-up",
          "--clock",
          "--quick",
          "--build",
          "--python");

  /** What can be asked for beside the comparison, and the options that each reads. */
  private static final Map<String, Set<String>> MODES =
      Map.of(
          "--micro", Set.of(),
          "--explain", Set.of("--threads", "--warm-up", "--json"),
          "--memory", Set.of("--steps"),
          "--cost", COMPARING);

  private static final Set<String> ROWS = Set.of("--workload", "--json");

  @Option(
      names = "--workload",
      split = ",",
      description =
          "Only these: dense-128, dense-1024, small-32, encode-10000, vae-128, conv-64, topk-1024,"
              + " or a stack such as stack-784-256-32@128.")
  private List<Workload> workloads = Workload.all();

  @Option(names = "--threads", split = ",", defaultValue = "1,2", description = "Default: 1,2.")
  private List<Integer> threads;

  @Option(names = "--peer", split = ",", description = "Only these, beside ours and the limit.")
  private List<String> peers = List.of();

  @Option(names = "--rounds", defaultValue = "7", description = "Turns each. Default: 7.")
  private int rounds;

  @Option(names = "--seconds", defaultValue = "0.4", description = "Per turn. Default: 0.4.")
  private double seconds;

  @Option(names = "--warm-up", defaultValue = "2", description = "Seconds before. Default: 2.")
  private double warmUp;

  @Option(
      names = "--clock",
      defaultValue = "WALL",
      description = "WALL, or CPU on a busy machine with 1 thread. Default: WALL.")
  private Contest.Clock clock;

  @Option(names = "--quick", description = "Three turns of 0.2 seconds: a glance, no result.")
  private boolean quick;

  @Option(names = "--json", description = "Print the results as JSON.")
  private boolean json;

  @Option(
      names = "--build",
      paramLabel = "DIR",
      description =
          "ae-benchmarks/target/app/lib of another build, which takes part as peer=other-build: what"
              + " a change brought.")
  private Path build;

  @Option(
      names = "--explain",
      paramLabel = "WORKLOAD",
      description =
          "The plan of our training step instead: what is called, how long it takes, the bytes it"
              + " moves, the operations and their shapes; then the time by kind of call.")
  private Workload explained;

  @Option(
      names = "--cost",
      description = "How our cost grows with width, depth, batch and data, beside PyTorch's.")
  private boolean cost;

  @Option(
      names = "--memory",
      description = "Peak memory and start-up of ./ae train, and memory over many steps.")
  private boolean memory;

  @Option(
      names = "--steps",
      defaultValue = "1000000",
      description = "Steps over which --memory watches. Default: 1000000.")
  private long steps;

  @Option(
      names = "--micro",
      arity = "0..1",
      paramLabel = "REGEX",
      fallbackValue = ".*",
      description = "JMH instead: steps, products, transposed convolutions; what each allocates.")
  private String micro;

  @Option(
      names = "--python",
      defaultValue = "python3",
      description = "Takes part if it has PyTorch. Default: python3.")
  private String python;

  @Spec private CommandSpec spec;

  private final PrintStream progress = System.err;

  private Bench() {}

  /** Returns the command. */
  static CommandLine commandLine() {
    return new CommandLine(new Bench())
        .registerConverter(Workload.class, Bench::workload)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static Workload workload(String name) {
    try {
      return Workload.named(name);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  /**
   * Runs the comparison and ends the process: exit code 0 for done, 1 for failed, 2 for wrong
   * usage.
   *
   * @param arguments the words after {@code ae bench}
   */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    requireRead();
    if (micro != null) {
      new Runner(new OptionsBuilder().include(micro).addProfiler(GCProfiler.class).build()).run();
      return 0;
    }
    if (explained != null) {
      explain();
      return 0;
    }
    Path folder = Files.createTempDirectory("ae4j-bench");
    try {
      List<String> lines = lines(folder);
      lines.forEach(System.out::println);
      return lines.isEmpty() ? 1 : 0;
    } finally {
      delete(folder);
    }
  }

  /** An option that nothing would read is a misunderstanding. */
  private void requireRead() {
    ParseResult given = spec.commandLine().getParseResult();
    Optional<String> mode = MODES.keySet().stream().filter(given::hasMatchedOption).findFirst();
    for (OptionSpec option : given.matchedOptionsSet()) {
      String name = option.longestName();
      boolean read =
          mode.map(chosen -> name.equals(chosen) || MODES.get(chosen).contains(name))
              .orElse(COMPARING.contains(name) || ROWS.contains(name));
      if (!read) {
        throw new ParameterException(
            spec.commandLine(),
            "%s is not read %s; leave it out"
                .formatted(name, mode.map(chosen -> "with " + chosen).orElse("by a comparison")));
      }
    }
  }

  private void explain() {
    if (!explained.trains()) {
      throw new ParameterException(
          spec.commandLine(),
          "--explain shows a training step, but %s trains nothing; choose another workload"
              .formatted(explained.name()));
    }
    Duration before = Duration.ofMillis(Math.round(warmUp * MILLISECONDS));
    List<Explanation> plans =
        threads.stream().map(count -> Explanation.of(explained, count, before)).toList();
    Explanation.lines(plans, json).forEach(spec.commandLine().getOut()::println);
  }

  private List<String> lines(Path folder) throws IOException, InterruptedException {
    if (memory) {
      return new Footprint(folder, steps, progress).lines();
    }
    Contest contest =
        quick ? new Contest(3, 1, 0.2, clock) : new Contest(rounds, warmUp, seconds, clock);
    Field field = new Field(folder, python);
    if (build != null) {
      field.addBuild(build);
    }
    field.absent().forEach(reason -> progress.println("not here: " + reason));
    requireHere(field);
    List<String> invited = field.names().stream().filter(this::invited).toList();
    Comparison comparison = new Comparison(contest, field, invited, folder, progress);
    return cost
        ? Costs.lines(comparison, threads)
        : Report.lines(comparison.run(workloads, threads), json);
  }

  private void requireHere(Field field) {
    List<String> here = field.names().stream().filter(name -> !always(name)).toList();
    for (String peer : peers) {
      if (!here.contains(peer)) {
        throw new ParameterException(
            spec.commandLine(),
            "no peer %s here; choose among %s".formatted(peer, String.join(", ", here)));
      }
    }
  }

  private boolean invited(String name) {
    boolean usual = peers.isEmpty() && (!cost || name.startsWith(Result.TORCH));
    return always(name) || usual || peers.contains(name);
  }

  private static boolean always(String name) {
    return name.equals(Result.OURS)
        || name.equals(Field.OTHER_BUILD)
        || name.startsWith(Result.LIMIT);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
