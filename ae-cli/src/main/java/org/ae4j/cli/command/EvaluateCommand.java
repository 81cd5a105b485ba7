package org.ae4j.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ae4j.cli.data.Conditions;
import org.ae4j.cli.data.ReadingOptions;
import org.ae4j.cli.measure.CodeMeasures;
import org.ae4j.cli.measure.Spread;
import org.ae4j.cli.measure.TestErrors;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.model.ModelFile;
import org.ae4j.data.DataParts;
import org.ae4j.data.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ae evaluate}: what a model's reconstructions are worth, beside PCA's. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measures a model's reconstructions, beside those of PCA and of the mean.",
      "Of a published set the test part is used, and the others are fitted on the training part."
    })
public final class EvaluateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "MODEL", description = "A file that ae train wrote.")
  private Path file;

  @Option(
      names = "--data",
      paramLabel = "NAME|FILE",
      defaultValue = "mnist",
      description = "A published set (see ae data), a file or a folder. Default: mnist.")
  private String data;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Mixin private ReadingOptions reading;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (TrainedAutoencoder model = TrainedAutoencoder.of(ModelFile.read(file))) {
      DataParts parts = reading.open(data);
      Dataset test = parts.test().orElse(parts.train());
      Spread spread = Spread.of(model.reconstructionError(Conditions.of(test, model)));
      TestErrors errors = TestErrors.measure(model, parts.train(), test);
      PrintWriter stdout = spec.commandLine().getOut();
      Map<String, Object> codes = CodeMeasures.of(model, test);
      stdout.print(
          json
              ? forPrograms(test, spread, errors, codes)
              : describe(parts, spread, errors) + CodeMeasures.describe(codes));
      stdout.flush();
    }
    return 0;
  }

  private String describe(DataParts parts, Spread spread, TestErrors errors) {
    Dataset test = parts.test().orElse(parts.train());
    String note =
        parts.test().isPresent()
            ? ""
            : "PCA and mean are fitted on these examples themselves, which flatters them.%n";
    return ("%s%nreconstruction error in the loss's unit: %s%n" + "error per example%n%s" + note)
        .formatted(test, spread.describe(), errors.describe());
  }

  private String forPrograms(
      Dataset test, Spread spread, TestErrors errors, Map<String, Object> codes) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("data", test.name());
    result.put("examples", test.size());
    result.put("reconstructionError", spread);
    result.put("errors", errors.forPrograms());
    if (!codes.isEmpty()) {
      result.put("codes", codes);
    }
    return Json.of(result) + System.lineSeparator();
  }
}
