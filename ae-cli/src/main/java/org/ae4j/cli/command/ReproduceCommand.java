package org.ae4j.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ae4j.cli.option.Choices;
import org.ae4j.cli.reproduce.Outcome;
import org.ae4j.cli.reproduce.Protocol;
import org.ae4j.cli.reproduce.Reproduction;
import org.ae4j.cli.reproduce.Reproductions;
import org.ae4j.cli.reproduce.Target;
import org.ae4j.cli.run.TrainingProgress;
import org.ae4j.core.ConfigurationException;
import org.ae4j.data.DataCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ae reproduce}: published results, rerun. */
@Command(
    name = "reproduce",
    mixinStandardHelpOptions = true,
    description = {
      "Reruns a published result; prints METRIC lines, then PASS or FALLS SHORT per target.",
      "The exit code is 1 where it falls short."
    })
public final class ReproduceCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "ID", description = "What to rerun; see --list.")
  private Optional<String> id = Optional.empty();

  @Option(names = "--list", description = "List what can be rerun, with sources and minutes.")
  private boolean list;

  @Option(
      names = "--seeds",
      paramLabel = "NUMBER",
      description =
          "Runs with so many seeds and reports mean and deviation. Default: the protocol's.")
  private Optional<Integer> seeds = Optional.empty();

  @Option(
      names = "--epochs",
      paramLabel = "NUMBER",
      description = "Train shorter, to see whether it runs; that is not the protocol.")
  private Optional<Integer> epochs = Optional.empty();

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Folder with the files of published sets; see ae data.")
  private Optional<Path> dataDir = Optional.empty();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (list) {
      print(json ? Json.of(protocols().map(ReproduceCommand::entry).toList()) : listing());
      return 0;
    }
    String wanted =
        id.orElseThrow(() -> new ConfigurationException("name what to rerun, or use --list"));
    seeds.ifPresent(ReproduceCommand::requireSome);
    Choices<Reproduction> known = Choices.of("reproduction");
    for (Reproduction reproduction : Reproductions.all()) {
      known = known.with(reproduction.protocol().id(), reproduction);
    }
    return run(known.named(wanted));
  }

  private static void requireSome(int seeds) {
    if (seeds < 1) {
      throw new ConfigurationException("seeds must be at least 1, but was " + seeds);
    }
  }

  private int run(Reproduction reproduction) {
    Protocol protocol = reproduction.protocol();
    Outcome outcome = Outcome.of(runs(reproduction));
    boolean reached = protocol.targets().stream().allMatch(outcome::reaches);
    String verdict = smoke(protocol) ? "SMOKE RUN" : verdict(reached);
    print(json ? forPrograms(protocol, outcome, verdict) : text(protocol, outcome, verdict));
    return reached || smoke(protocol) ? 0 : Failures.FAILED;
  }

  private List<Map<String, Double>> runs(Reproduction reproduction) {
    Protocol protocol = reproduction.protocol();
    List<Map<String, Double>> runs = new ArrayList<>();
    int number = seeds.orElse(smoke(protocol) ? 1 : protocol.seeds());
    PrintWriter stderr = spec.commandLine().getErr();
    for (int seed = 0; seed < number; seed++) {
      try (TrainingProgress progress = TrainingProgress.on(stderr)) {
        runs.add(reproduction.run(attempt(protocol, seed, progress)));
      }
      // A long protocol that is ended early has at least shown these.
      stderr.println("seed " + seed + ": " + runs.get(seed));
      stderr.flush();
    }
    return runs;
  }

  private Reproduction.Attempt attempt(Protocol protocol, int seed, TrainingProgress progress) {
    int length = epochs.orElse(protocol.epochs());
    return new Reproduction.Attempt(seed, length, progress, DataCatalog.of(dataDir));
  }

  private static String verdict(boolean reached) {
    return reached ? "PASS" : "FALLS SHORT";
  }

  private boolean smoke(Protocol protocol) {
    return epochs.isPresent() && epochs.get() != protocol.epochs();
  }

  private String text(Protocol protocol, Outcome outcome, String verdict) {
    StringBuilder text = new StringBuilder();
    outcome
        .metrics()
        .forEach((name, value) -> text.append("METRIC %s=%.6f%n".formatted(name, value)));
    if (smoke(protocol)) {
      String lengths = "%s of %d epochs, not the protocol of %d; no verdict";
      return text.append(lengths.formatted(verdict, epochs.orElseThrow(), protocol.epochs()))
          .toString();
    }
    String mean = outcome.runs() > 1 ? " (mean of " + outcome.runs() + " seeds) " : " ";
    for (Target target : protocol.targets()) {
      text.append(verdict(outcome.reaches(target)) + mean + target.describe() + "%n".formatted());
    }
    return text.toString().stripTrailing();
  }

  private String forPrograms(Protocol protocol, Outcome outcome, String verdict) {
    Map<String, Object> result = entry(protocol);
    result.put("seeds", outcome.runs());
    result.put("metrics", outcome.metrics());
    result.put("verdict", verdict);
    return Json.of(result);
  }

  private static Map<String, Object> entry(Protocol protocol) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", protocol.id());
    entry.put("protocol", protocol.summary());
    entry.put("source", protocol.source());
    entry.put("minutes", protocol.minutes());
    entry.put("seeds", protocol.seeds());
    entry.put("targets", protocol.targets().stream().map(Target::describe).toList());
    return entry;
  }

  private static String listing() {
    return protocols()
        .map(ReproduceCommand::listed)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String listed(Protocol protocol) {
    return "%-12s about %d min on 2 cores%n%13s%s%n%13s%s"
        .formatted(
            protocol.id(), protocol.minutes(), "", protocol.summary(), "", protocol.source());
  }

  private static Stream<Protocol> protocols() {
    return Reproductions.all().stream().map(Reproduction::protocol);
  }

  private void print(String text) {
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.println(text);
    stdout.flush();
  }
}
