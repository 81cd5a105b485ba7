package org.ae4j.cli.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ae4j.cli.data.LossChoice;
import org.ae4j.cli.data.TrainingData;
import org.ae4j.cli.measure.TestErrors;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.model.ModelFile;
import org.ae4j.core.train.TrainingConfig;

/**
 * A finished run: what was asked for, and what it left.
 *
 * @param command what was typed
 * @param data what the user called the data
 * @param type what the user called the type of autoencoder
 * @param config how it was trained
 * @param rounds how many trainings of this kind could follow one another
 * @param choice the loss and scale that were chosen or found
 * @param examples what it learned from and is judged on
 */
public record TrainingRun(
    String command,
    String data,
    String type,
    TrainingConfig config,
    int rounds,
    LossChoice choice,
    TrainingData examples) {
  /** Writes all files, the one that cannot be made again first, and returns the test errors. */
  public TestErrors write(TrainedAutoencoder model, RunFolder folder) {
    ModelFile.write(folder.model(), model.snapshot());
    TestErrors errors = TestErrors.measure(model, examples.train(), examples.test());
    new RunReport(title(), settings(model), command, examples.test(), errors).write(model, folder);
    return errors;
  }

  private String title() {
    return type + " autoencoder on " + data;
  }

  private Map<String, String> settings(TrainedAutoencoder model) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("data", examples.train().toString());
    settings.put("judged on", "%,d %s".formatted(examples.test().size(), seen()));
    settings.put("code", model.codeShape().toString());
    settings.put("loss", choice.name());
    settings.put("scale", choice.scaler().name());
    settings.put("latent space", model.autoencoder().latentSpace().toString());
    settings.put("corruption", model.autoencoder().corruption().toString());
    settings.put("objective", model.autoencoder().objective().toString());
    settings.put("epochs", epochs(model) + " of " + rounds * config.epochs() + inRounds());
    settings.put("batch size", "" + config.batchSize());
    settings.put("seed", "" + config.seed());
    settings.put("shards", "" + config.shards());
    settings.put("held out to validate", "" + config.validation().part());
    settings.put("optimiser", config.descent().optimiser().toString());
    settings.put("learning rate", config.descent().learningRate().toString());
    settings.put("gradient norm", "" + config.descent().gradientNorm());
    settings.put("weight decay", "" + config.descent().weightDecay());
    return settings;
  }

  private String seen() {
    return examples.unseen() ? "unseen examples" : "of the examples it learned from";
  }

  private String inRounds() {
    return rounds == 1 ? "" : " in up to %d rounds of %d".formatted(rounds, config.epochs());
  }

  private static int epochs(TrainedAutoencoder model) {
    return model.history().epochs().size();
  }

  /** Returns the result for people, without a final line end. */
  public String describe(TrainedAutoencoder model, TestErrors errors, RunFolder folder) {
    String head =
        "%s, %d of %d epochs%s; error per example on %,d %s:"
            .formatted(
                title(),
                epochs(model),
                rounds * config.epochs(),
                inRounds(),
                examples.test().size(),
                seen());
    String files =
        folder.files().stream()
            .map(Path::getFileName)
            .map(Path::toString)
            .collect(Collectors.joining(", "));
    return String.join(
        System.lineSeparator(),
        head,
        errors.describe().stripTrailing(),
        "files in " + folder.path() + ": " + files,
        "next: open " + folder.report(),
        "      ./ae " + use(folder.model()));
  }

  /** What was learned from pieces is used on the whole. */
  private String use(Path model) {
    return examples.pieces()
        ? "denoise %s %s --out rebuilt.csv".formatted(model, data)
        : "encode %s %s --out codes.csv".formatted(model, data);
  }

  /** Returns the result for programs. */
  public Map<String, Object> forPrograms(
      TrainedAutoencoder model, TestErrors errors, RunFolder folder) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("type", type);
    result.put("data", data);
    result.put("settings", settings(model));
    result.put("epochs", epochs(model));
    result.put("unseen", examples.unseen());
    result.put("errors", errors.forPrograms());
    result.put("files", folder.files().stream().map(Path::toString).toList());
    return result;
  }
}
