package org.ae4j.cli;

import java.util.concurrent.Callable;
import org.ae4j.cli.command.CompareCommand;
import org.ae4j.cli.command.DataCommand;
import org.ae4j.cli.command.DecodeCommand;
import org.ae4j.cli.command.DenoiseCommand;
import org.ae4j.cli.command.DoctorCommand;
import org.ae4j.cli.command.EncodeCommand;
import org.ae4j.cli.command.EvaluateCommand;
import org.ae4j.cli.command.Failures;
import org.ae4j.cli.command.InfoCommand;
import org.ae4j.cli.command.ReconstructCommand;
import org.ae4j.cli.command.ReproduceCommand;
import org.ae4j.cli.command.SampleCommand;
import org.ae4j.cli.command.TrainCommand;
import org.ae4j.cli.run.BuildVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code ae} command: its subcommands, and the program's entry point. */
@Command(
    name = "ae",
    description = "Trains, compares and uses autoencoders.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      TrainCommand.class,
      CompareCommand.class,
      EncodeCommand.class,
      DecodeCommand.class,
      ReconstructCommand.class,
      SampleCommand.class,
      DenoiseCommand.class,
      EvaluateCommand.class,
      InfoCommand.class,
      DataCommand.class,
      DoctorCommand.class,
      ReproduceCommand.class
    },
    footer = {
      "",
      "Start with  ae compare --quick  and open the report it names.",
      "Exit: 0 done, 1 failed, 2 wrong usage, 130 ended by Ctrl-C."
    })
public final class Ae implements Callable<Integer> {
  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error came from.")
  private boolean verbose;

  @Spec private CommandSpec spec;

  private Ae() {}

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Failures.WRONG_USAGE;
  }

  /** Returns the command with its way of reporting errors. */
  static CommandLine commandLine() {
    Ae ae = new Ae();
    Failures failures = new Failures(() -> ae.verbose);
    return new CommandLine(ae)
        .setExecutionStrategy(failures::run)
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
  }

  /**
   * Runs the command and ends the process: exit code 0 for done, 1 for failed, 2 for wrong usage.
   *
   * @param arguments the words after {@code ae}
   */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }
}
