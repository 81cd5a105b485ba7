package org.ae4j.cli.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ae4j.cli.data.LossChoice;
import org.ae4j.cli.data.ReadingOptions;
import org.ae4j.cli.data.TrainingData;
import org.ae4j.cli.option.WrittenOptions;
import org.ae4j.core.Ae4jException;
import org.ae4j.core.ConfigurationException;
import org.ae4j.data.Dataset;
import org.ae4j.data.FittedScaler;
import org.ae4j.evaluation.experiment.ExperimentData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What an experiment says about a data set. */
@Command(name = "data")
final class ExperimentDataOptions {
  @Option(names = "--data")
  private Optional<String> data = Optional.empty();

  @Option(names = "--scale")
  private Optional<String> scale = Optional.empty();

  @Option(names = "--test", defaultValue = "0.2")
  private double testPart;

  @Option(names = "--train-examples")
  private Optional<Integer> trainExamples = Optional.empty();

  @Option(names = "--test-examples")
  private Optional<Integer> testExamples = Optional.empty();

  @Option(names = "--normal", split = ",")
  private Integer[] normal = {};

  @Mixin private ReadingOptions reading;

  /**
   * Reads a set and scales it; the scale is fitted on what is learned from.
   *
   * @param problems gets everything that is wrong
   */
  static Optional<ExperimentData> read(
      String name, Map<String, String> written, List<String> problems) {
    String where = "data " + name;
    try {
      return WrittenOptions.parse(where, new ExperimentDataOptions(), written, problems)
          .map(options -> options.read(name, written));
    } catch (Ae4jException error) {
      problems.add(where + ": " + error.getMessage());
      return Optional.empty();
    }
  }

  private ExperimentData read(String name, Map<String, String> written) {
    if (!(testPart > 0 && testPart < 1)) {
      throw new ConfigurationException(
          "test must be above 0 and below 1, since everything is judged on unseen examples, but"
              + " was "
              + testPart);
    }
    TrainingData parts = TrainingData.of(reading.open(data.orElse(name)), testPart, 0);
    Dataset train = head(parts.train(), trainExamples);
    FittedScaler scaler =
        LossChoice.of(Optional.empty(), scale, train.samples()).scaler().fit(train);
    return new ExperimentData(
        name,
        scaler.transform(train),
        scaler.transform(head(parts.test(), testExamples)),
        Arrays.asList(normal),
        written);
  }

  private static Dataset head(Dataset all, Optional<Integer> examples) {
    return examples.map(all::head).orElse(all);
  }
}
