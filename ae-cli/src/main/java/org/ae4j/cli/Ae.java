package org.ae4j.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code ae} command: its subcommands, and the program's entry point. */
@Command(
    name = "ae",
    description = "Trains, compares and uses autoencoders.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeOnInvalidInput = 2,
    exitCodeOnExecutionException = 1)
public final class Ae {

  private Ae() {}

  /**
   * Runs the command and ends the process: exit code 0 for done, 1 for failed, 2 for wrong usage.
   *
   * @param arguments the words after {@code ae}
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Ae()).execute(arguments));
  }
}
