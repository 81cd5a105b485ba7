package org.ae4j.cli.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ae4j.cli.option.WrittenOptions;
import org.ae4j.core.ConfigurationException;
import org.ae4j.evaluation.experiment.Budget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What an experiment says about a budget. */
@Command(name = "budget")
final class BudgetOptions {
  @Option(names = "--epochs")
  private Optional<Integer> epochs = Optional.empty();

  @Option(names = "--examples")
  private Optional<Integer> examples = Optional.empty();

  /**
   * Returns the budget of some options.
   *
   * @param problems gets everything that is wrong
   */
  static Optional<Budget> budget(String name, Map<String, String> written, List<String> problems) {
    try {
      return WrittenOptions.parse("budget " + name, new BudgetOptions(), written, problems)
          .map(options -> new Budget(name, number(options.epochs), number(options.examples)));
    } catch (ConfigurationException error) {
      problems.add(error.getMessage());
      return Optional.empty();
    }
  }

  private static OptionalInt number(Optional<Integer> value) {
    return value.map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
