package org.ae4j.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.ae4j.cli.experiment.CompareProgress;
import org.ae4j.cli.experiment.ExperimentFile;
import org.ae4j.cli.run.Interruption;
import org.ae4j.cli.run.RunFolder;
import org.ae4j.cli.run.Surroundings;
import org.ae4j.core.ConfigurationException;
import org.ae4j.evaluation.experiment.Experiment;
import org.ae4j.evaluation.experiment.ExperimentRunner;
import org.ae4j.evaluation.experiment.Results;
import org.ae4j.evaluation.experiment.Status;
import org.ae4j.evaluation.report.ComparisonContent;
import org.ae4j.evaluation.report.ComparisonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ae compare}: which autoencoder, for which use, on which data. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Trains variants of autoencoders on data sets with several seeds, and measures them for every"
          + " use beside baselines.",
      "Leaves report.html, results.csv and pictures in a folder. Finished runs are kept there: the"
          + " same command goes on where it was ended."
    })
public final class CompareCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "EXPERIMENT",
      arity = "0..1",
      description = "A YAML file with variants, data, seeds; see docs/compare.md.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--quick",
      description = "The main types on the bundled digits, in about two minutes; needs no file.")
  private boolean quick;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the files. Default: ae4j-compare and the name of the experiment.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--force", description = "Go on although it takes much memory or time.")
  private boolean force;

  @Option(
      names = "--threads",
      paramLabel = "NUMBER",
      description = "Runs at once; no result depends on it. Default: all processors.")
  private Optional<Integer> threads = Optional.empty();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Folder with the files of published sets; see ae data.")
  private Optional<Path> dataDir = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ExperimentFile wanted = wanted();
    Experiment experiment = wanted.experiment(dataDir);
    RunFolder folder = new RunFolder(out.orElseGet(() -> Path.of("ae4j-compare-" + stem(wanted))));
    folder.requireWritable();
    try (Interruption interruption = Interruption.watch()) {
      CompareProgress progress = new CompareProgress(spec.commandLine().getErr(), interruption);
      Results results = runner(folder, progress).run(experiment);
      tell(wanted, results, folder);
      return exitCode(results);
    } catch (CancellationException stopped) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("ae: " + stopped.getMessage() + "; the same command goes on");
      err.flush();
      return Interruption.EXIT_CODE;
    }
  }

  /** A run that diverged is an answer, one that failed is none. */
  private static int exitCode(Results results) {
    boolean failed = results.all().stream().anyMatch(one -> one.record().status() == Status.FAILED);
    return failed ? 1 : 0;
  }

  private ExperimentFile wanted() {
    if (quick == file.isPresent()) {
      throw new ConfigurationException("give either the file of an experiment or --quick");
    }
    return file.map(ExperimentFile::read).orElseGet(ExperimentFile::quick);
  }

  private static String stem(ExperimentFile wanted) {
    return Path.of(wanted.name()).getFileName().toString().replaceAll("\\.ya?ml$", "");
  }

  private ExperimentRunner runner(RunFolder folder, CompareProgress progress) {
    ExperimentRunner runner =
        ExperimentRunner.in(folder.path().resolve("runs")).listening(progress);
    runner = threads.isPresent() ? runner.onThreads(threads.get()) : runner;
    runner = force ? runner.forced() : runner;
    return quick ? runner.untried() : runner;
  }

  private void tell(ExperimentFile wanted, Results results, RunFolder folder) {
    String command =
        "./ae " + String.join(" ", spec.commandLine().getParent().getParseResult().originalArgs());
    ComparisonContent content =
        new ComparisonContent(
            "Which autoencoder for which use: " + stem(wanted),
            results,
            command,
            wanted.text(),
            Surroundings.describe());
    Path page = ComparisonReport.write(content, folder.path());
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.println(
        json
            ? ComparisonReport.json(content).stripTrailing()
            : ComparisonReport.text(content) + "next: open " + page);
    stdout.flush();
  }
}
