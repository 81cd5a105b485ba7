package org.ae4j.cli.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.ae4j.core.Ae4jException;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports every error in one line on standard error, and chooses the exit code. */
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  /** The exit code when something could not be done. */
  static final int FAILED = 1;

  /** The exit code when the command was not understood. */
  public static final int WRONG_USAGE = 2;

  private final BooleanSupplier verbose;

  public Failures(BooleanSupplier verbose) {
    this.verbose = verbose;
  }

  /** Runs the command that was parsed; what goes wrong below the program is reported, too. */
  public int run(ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (OutOfMemoryError error) {
      CommandLine command = deepest(parsed.commandSpec().commandLine(), parsed);
      report(command, "there is not enough memory: use fewer examples or smaller layers", error);
    } catch (LinkageError error) {
      CommandLine command = deepest(parsed.commandSpec().commandLine(), parsed);
      report(command, "the native library does not start (" + error + "); try ae doctor", error);
    }
    return FAILED;
  }

  private static CommandLine deepest(CommandLine command, ParseResult parsed) {
    return parsed.hasSubcommand()
        ? deepest(parsed.subcommand().commandSpec().commandLine(), parsed.subcommand())
        : command;
  }

  @Override
  public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
    if (error instanceof ConfigurationException) {
      report(command, error.getMessage() + help(command), error);
      return WRONG_USAGE;
    }
    boolean expected = error instanceof Ae4jException;
    report(command, expected ? error.getMessage() : unexpected(error), error);
    return FAILED;
  }

  private static String unexpected(Exception error) {
    return "unexpected " + error + "; run again with --verbose to see where it came from";
  }

  @Override
  public int handleParseException(ParameterException error, String[] arguments) {
    CommandLine command = error.getCommandLine();
    boolean unknown =
        error instanceof UnmatchedArgumentException unmatched
            && !unmatched.getUnmatched().isEmpty();
    String message =
        unknown
            ? unknown(((UnmatchedArgumentException) error).getUnmatched().get(0), command)
            : lowerCased(error.getMessage());
    report(command, message + help(command), error);
    return WRONG_USAGE;
  }

  private static String unknown(String word, CommandLine command) {
    boolean option = word.startsWith("-");
    Collection<String> known = option ? optionNames(command) : command.getSubcommands().keySet();
    String kind = option ? "option " : known.isEmpty() ? "argument " : "command ";
    String name = option ? word.split("=", 2)[0] : word;
    String hint = known.isEmpty() ? "it is one too many" : Suggestion.nearest(name, known);
    return "unknown " + kind + word + "; " + hint;
  }

  private static List<String> optionNames(CommandLine command) {
    List<String> names = new ArrayList<>();
    command.getCommandSpec().options().forEach(option -> names.add(option.longestName()));
    return names;
  }

  private static String help(CommandLine command) {
    return " (see " + command.getCommandSpec().qualifiedName() + " --help)";
  }

  private static String lowerCased(String message) {
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private void report(CommandLine command, String message, Throwable error) {
    PrintWriter err = command.getErr();
    err.println("ae: " + message.strip().replaceAll("\\s*\\R\\s*", " "));
    if (verbose.getAsBoolean()) {
      for (Throwable cause = error; cause != null; cause = cause.getCause()) {
        err.println(cause);
        for (StackTraceElement element : cause.getStackTrace()) {
          err.println("    at " + element);
        }
      }
    }
    err.flush();
  }
}
