package org.ae4j.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ae4j.core.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Options of the command line that stand in a file, as names without dashes and values. They are
 * parsed by what parses the command line, so whatever may be said there may be written here.
 */
public final class WrittenOptions {
  private WrittenOptions() {}

  /**
   * Fills an object's options.
   *
   * @param where what the options belong to, for messages
   * @param target has options and mixins
   * @param problems gets everything that is wrong
   * @return the target; empty if anything is wrong
   */
  public static <T> Optional<T> parse(
      String where, T target, Map<String, String> written, List<String> problems) {
    CommandLine parser = new CommandLine(target);
    List<String> arguments = new ArrayList<>();
    int before = problems.size();
    written.forEach(
        (name, value) -> {
          OptionSpec option = parser.getCommandSpec().findOption("--" + name);
          if (option == null) {
            problems.add("%s: unknown key %s; %s".formatted(where, name, nearest(name, parser)));
          } else {
            argument(where, option, name, value, problems).ifPresent(arguments::add);
          }
        });
    if (problems.size() > before) {
      return Optional.empty();
    }
    return parsed(where, target, parser, arguments, problems);
  }

  private static <T> Optional<T> parsed(
      String where, T target, CommandLine parser, List<String> arguments, List<String> problems) {
    try {
      parser.parseArgs(arguments.toArray(String[]::new));
      return Optional.of(target);
    } catch (ParameterException error) {
      problems.add(where + ": " + error.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<String> argument(
      String where, OptionSpec option, String name, String value, List<String> problems) {
    if (option.arity().max() > 0) {
      return Optional.of("--" + name + "=" + value);
    }
    if (!value.matches("true|false")) {
      problems.add("%s: %s must be true or false, but was \"%s\"".formatted(where, name, value));
    }
    return value.equals("true") ? Optional.of("--" + name) : Optional.empty();
  }

  private static String nearest(String name, CommandLine parser) {
    List<String> known = new ArrayList<>();
    parser.getCommandSpec().options().forEach(one -> known.add(one.longestName().substring(2)));
    return Suggestion.nearest(name, known);
  }
}
