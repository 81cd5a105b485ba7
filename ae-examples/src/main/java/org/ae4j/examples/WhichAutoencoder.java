package org.ae4j.examples;

import java.nio.file.Path;
import java.util.List;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Mnist;
import org.ae4j.dense.Dense;
import org.ae4j.evaluation.experiment.Experiment;
import org.ae4j.evaluation.experiment.ExperimentData;
import org.ae4j.evaluation.experiment.ExperimentRunner;
import org.ae4j.evaluation.experiment.Results;
import org.ae4j.evaluation.experiment.Standing;
import org.ae4j.evaluation.experiment.Variant;
import org.ae4j.evaluation.report.ComparisonContent;
import org.ae4j.evaluation.report.ComparisonReport;

/**
 * Lesson 11: which of two autoencoders, for which use? Both meet the same data with three seeds,
 * and what the seeds do not decide is said. Expect hidden layers to pay where examples are rebuilt,
 * and hardly where classes are read from the code.
 */
public final class WhichAutoencoder {
  private WhichAutoencoder() {}

  /** Takes about a minute; leaves a report in the folder given, else in {@code comparison}. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "comparison");
    Results results = compare(Mnist.train().head(4000), Mnist.test().head(1000), folder);
    for (Standing standing : Standing.of(results)) {
      System.out.printf(
          "%s, %s: %s; not told from it: %s%n",
          standing.use().name(), standing.metric().name(), standing.best(), standing.tied());
    }
    ComparisonReport.write(ComparisonContent.of("Which autoencoder?", results), folder);
  }

  /** Compares an autoencoder with hidden layers and one without. */
  static Results compare(Dataset train, Dataset test, Path folder) {
    TrainingConfig config = TrainingConfig.ofEpochs(5).withLearningRate(0.002);
    Experiment experiment =
        Experiment.of(
            List.of(
                Variant.of("deep", Dense.autoencoder(16, 256), config),
                Variant.of("linear", Dense.autoencoder(16), config)),
            List.of(ExperimentData.of("digits", train, test).withNormal(8)));
    return ExperimentRunner.in(folder.resolve("runs")).run(experiment);
  }
}
