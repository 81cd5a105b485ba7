package org.ae4j.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.model.ModelFile;
import org.ae4j.core.train.TrainingConfig;

/**
 * A finished run: what was asked for, and what it left.
 *
 * @param data what the user called the data
 * @param type what the user called the type of autoencoder
 * @param config how it was trained
 * @param choice the loss and scale that were chosen or found
 * @param examples what it learned from and is judged on
 * @param interrupted whether the user ended it early
 */
record TrainingRun(
    String data,
    String type,
    TrainingConfig config,
    LossChoice choice,
    TrainingData examples,
    boolean interrupted) {
  /** Writes all files, those that cannot be made again first, and returns the test errors. */
  TestErrors write(TrainedAutoencoder model, RunFolder folder) {
    ModelFile.write(folder.model(), model.snapshot());
    folder.write(folder.history(), HistoryTable.of(model.history()));
    TestErrors errors = TestErrors.measure(model, examples.train(), examples.test());
    folder.write(folder.results(), errors.csv());
    new RunReport(title(), settings(), examples.test(), errors).write(model, folder.report());
    return errors;
  }

  private String title() {
    return type + " autoencoder on " + data;
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("data", examples.train().toString());
    settings.put(
        "judged on", examples.test().size() + (examples.unseen() ? " unseen" : " of them"));
    settings.put("loss", choice.name());
    settings.put("scale", choice.scaler().name());
    settings.put("epochs", "" + config.epochs());
    settings.put("batch", "" + config.batchSize());
    settings.put("seed", "" + config.seed());
    settings.put("validation", "" + config.validation().part());
    settings.put("descent", config.descent().toString());
    return settings;
  }

  /** Returns the result for people, without a final line end. */
  String describe(TestErrors errors, RunFolder folder) {
    String head =
        "%s: error per example on %,d %s examples, after %,d to learn from%s"
            .formatted(
                title(),
                examples.test().size(),
                examples.unseen() ? "unseen" : "of the same",
                examples.train().size(),
                interrupted ? " (ended early)" : "");
    return String.join(
        System.lineSeparator(),
        head,
        errors.describe().stripTrailing(),
        "files in " + folder.path() + ": model.safetensors, history.csv, results.csv, report.html",
        "next: open " + folder.report(),
        "      ./ae encode " + folder.model() + " " + data + " --out codes.csv");
  }

  /** Returns the result for programs. */
  Map<String, Object> forPrograms(TrainedAutoencoder model, TestErrors errors, RunFolder folder) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("type", type);
    result.put("data", data);
    result.put("settings", settings());
    result.put("epochs", model.history().epochs().size());
    result.put("interrupted", interrupted);
    result.put("unseen", examples.unseen());
    result.put("errors", errors.forPrograms());
    result.put(
        "files",
        List.of(folder.model(), folder.history(), folder.results(), folder.report()).stream()
            .map(Object::toString)
            .toList());
    return result;
  }
}
