package org.ae4j.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.ae4j.cli.data.Conditions;
import org.ae4j.cli.data.CuttingOptions;
import org.ae4j.cli.data.LossChoice;
import org.ae4j.cli.data.ReadingOptions;
import org.ae4j.cli.data.TrainingData;
import org.ae4j.cli.measure.TestErrors;
import org.ae4j.cli.model.ModelOptions;
import org.ae4j.cli.option.Choices;
import org.ae4j.cli.run.Interruption;
import org.ae4j.cli.run.RunFolder;
import org.ae4j.cli.run.TrainingOptions;
import org.ae4j.cli.run.TrainingProgress;
import org.ae4j.cli.run.TrainingRun;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Samples;
import org.ae4j.core.Snapshot;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.FittedScaler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ae train}: fits an autoencoder and leaves a model, its history and a report. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Trains an autoencoder. Without options: a dense one, on the bundled digits, in a minute.",
      "Leaves model.safetensors, history.csv, results.csv and report.html in a folder."
    })
public final class TrainCommand implements Callable<Integer> {
  private static final double MEGA = 1e6;

  private static final Choices<Function<Dataset, Samples>> CONDITIONS =
      Choices.<Function<Dataset, Samples>>of("condition")
          .with("none", Dataset::samples)
          .with("labels", Conditions::of);

  @Option(
      names = "--data",
      paramLabel = "NAME|FILE",
      defaultValue = "mnist",
      description =
          "A published set (see ae data), a file or a folder of pictures. Default: mnist.")
  private String data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the files. Default: ae4j- and the name of the data.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--quick", description = "A few thousand examples, some seconds.")
  private boolean quick;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Mixin private ModelOptions model;

  @Option(
      names = "--condition",
      paramLabel = "NAME",
      description =
          "What encoder and decoder are told besides the example: labels, its class. Not needed to"
              + " learn, but then new examples can be of a class.")
  private Optional<String> condition = Optional.empty();

  @Mixin private TrainingOptions training;

  @Option(
      names = "--test",
      paramLabel = "PART",
      defaultValue = "0.1",
      description =
          "Part put aside to judge the model where the data has no test part; 0 judges on what was"
              + " learned. Default: 0.1.")
  private double testPart;

  @Mixin private CuttingOptions cutting;
  @Mixin private ReadingOptions reading;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    TrainingData examples = cutting.cut(reading.open(data), testPart, training.seed());
    examples = quick ? examples.quick() : examples;
    Samples samples = examples.train().samples();
    LossChoice choice = LossChoice.of(model.loss(), model.scale(), samples);
    Autoencoder autoencoder = model.describe(choice.loss(), samples.example());
    TrainingConfig config = training.config(autoencoder, samples, quick);
    RunFolder folder = out.map(RunFolder::new).orElseGet(() -> RunFolder.named(data));
    folder.requireWritable();
    if (model.kind().large()) {
      sayMemory(Trainer.with(config).bytes(autoencoder, told(examples.train())));
    }
    try (Interruption interruption = Interruption.watch()) {
      Snapshot snapshot = fit(autoencoder, config, examples.train(), choice, interruption);
      tell(
          new TrainingRun(command(), data, model.type(), config, rounds(), choice, examples),
          snapshot,
          folder);
      return interruption.asked() ? Interruption.EXIT_CODE : 0;
    }
  }

  private int rounds() {
    return model.kind().rounds(model);
  }

  private void sayMemory(long bytes) {
    PrintWriter stderr = spec.commandLine().getErr();
    stderr.println(
        String.format(Locale.ROOT, "training takes about %.1f MB beside the data", bytes / MEGA));
    stderr.flush();
  }

  /** Returns examples with what the user wants encoder and decoder to be told of them. */
  private Samples told(Dataset examples) {
    return CONDITIONS.named(condition.orElse("none")).apply(examples);
  }

  private void tell(TrainingRun run, Snapshot snapshot, RunFolder folder) {
    try (TrainedAutoencoder fitted = TrainedAutoencoder.of(snapshot)) {
      TestErrors errors = run.write(fitted, folder);
      PrintWriter stdout = spec.commandLine().getOut();
      stdout.println(
          json
              ? Json.of(run.forPrograms(fitted, errors, folder))
              : run.describe(fitted, errors, folder));
      stdout.flush();
    }
  }

  /** Returns what to type to get the same again. */
  private String command() {
    return "./ae "
        + String.join(" ", spec.commandLine().getParent().getParseResult().originalArgs());
  }

  private Snapshot fit(
      Autoencoder autoencoder,
      TrainingConfig config,
      Dataset train,
      LossChoice choice,
      Interruption interruption) {
    FittedScaler scaler = cutting.fit(choice.scaler(), train);
    boolean scaled = !choice.scaler().name().equals("none");
    Samples samples = told(scaled ? scaler.transform(train) : train);
    Trainer trainer = Trainer.with(config).listening(interruption);
    try (TrainingProgress progress = TrainingProgress.on(spec.commandLine().getErr(), rounds());
        TrainedAutoencoder fitted =
            model
                .kind()
                .fit(
                    model,
                    trainer.listening(progress),
                    autoencoder,
                    samples,
                    () -> !interruption.asked())) {
      return scaled ? fitted.snapshot().withScaling(scaler) : fitted.snapshot();
    }
  }
}
