package org.ae4j.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ae4j.cli.run.Pace;
import org.ae4j.conv.Conv;
import org.ae4j.core.History;
import org.ae4j.core.Snapshot;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.model.Descriptions;
import org.ae4j.core.model.ModelFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ae info}: what is in a model file. */
@Command(
    name = "info",
    mixinStandardHelpOptions = true,
    description = "Shows what a model file holds: its parts, shapes, weights and history.")
public final class InfoCommand implements Callable<Integer> {
  @Parameters(paramLabel = "MODEL", description = "A file that ae train wrote.")
  private Path file;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (TrainedAutoencoder model = TrainedAutoencoder.of(ModelFile.read(file))) {
      PrintWriter stdout = spec.commandLine().getOut();
      stdout.println(json ? Json.of(forPrograms(model)) : describe(model));
      stdout.flush();
    }
    return 0;
  }

  private static String describe(TrainedAutoencoder model) {
    Snapshot snapshot = model.snapshot();
    return String.join(
        System.lineSeparator(),
        "examples " + snapshot.example() + ", codes " + model.codeShape(),
        "scaling: " + snapshot.scaling().map(Object::toString).orElse("none"),
        "trained: " + trained(model.history()),
        "",
        (Conv.summary(model) + System.lineSeparator() + model.summary()).strip(),
        "",
        Descriptions.standard().toJson(model.autoencoder()).stripTrailing());
  }

  private static String trained(History history) {
    List<History.Epoch> epochs = history.epochs();
    if (epochs.isEmpty()) {
      return "never";
    }
    History.Epoch last = epochs.get(epochs.size() - 1);
    String unseen = last.validation().isEmpty() ? "" : "; unseen: " + Pace.terms(last.validation());
    return "%d epochs, %d steps, %s minutes; %s%s"
        .formatted(
            epochs.size(),
            last.steps(),
            Pace.minutes(seconds(history)),
            Pace.terms(last.training()),
            unseen);
  }

  private static double seconds(History history) {
    return history.epochs().stream().mapToDouble(History.Epoch::seconds).sum();
  }

  private static Map<String, Object> forPrograms(TrainedAutoencoder model) {
    Snapshot snapshot = model.snapshot();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("example", snapshot.example().extents());
    result.put("code", model.codeShape().extents());
    result.put("scaling", snapshot.scaling().map(Object::toString).orElse("none"));
    Map<String, Object> weights = new LinkedHashMap<>();
    snapshot.weights().forEach((path, array) -> weights.put(path, array.shape().extents()));
    result.put("weights", weights);
    result.put("seconds", seconds(model.history()));
    result.put("history", model.history().epochs());
    result.put("description", Json.parsed(Descriptions.standard().toJson(model.autoencoder())));
    return result;
  }
}
