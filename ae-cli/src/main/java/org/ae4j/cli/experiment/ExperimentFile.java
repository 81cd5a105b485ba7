package org.ae4j.cli.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.Suggestion;
import org.ae4j.evaluation.experiment.Budget;
import org.ae4j.evaluation.experiment.Experiment;
import org.ae4j.evaluation.experiment.ExperimentData;
import org.ae4j.evaluation.experiment.Variant;
import org.ae4j.evaluation.use.Use;

/**
 * An experiment as people write it.
 *
 * @param name what it is called in messages
 * @param text YAML
 */
public record ExperimentFile(String name, String text) {
  private static final long LONGEST = 1 << 20;
  private static final int USUAL_SEEDS = 3;
  private static final long MOST_SEEDS = 1000;

  /**
   * Reads a file.
   *
   * @throws ConfigurationException if there is none
   * @throws DataException if it cannot be read
   */
  public static ExperimentFile read(Path path) {
    try {
      if (Files.size(path) > LONGEST) {
        throw new ConfigurationException(path + " is too long to be an experiment");
      }
      return new ExperimentFile(path.toString(), Files.readString(path));
    } catch (NoSuchFileException e) {
      throw new ConfigurationException("there is no file " + path, e);
    } catch (IOException e) {
      throw new DataException(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Returns the one that {@code --quick} runs. */
  public static ExperimentFile quick() {
    try (InputStream stream = ExperimentFile.class.getResourceAsStream("quick.yaml")) {
      return new ExperimentFile(
          "quick.yaml", new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Understands the text and reads the data.
   *
   * @param dataDir a folder to look for sets in, where the text names none
   * @throws ConfigurationException if anything is wrong, with all that is
   */
  public Experiment experiment(Optional<Path> dataDir) {
    List<String> problems = new ArrayList<>();
    ExperimentText parsed = ExperimentText.parse(name, text, problems);
    List<Variant> variants = variants(parsed, problems);
    List<Long> seeds = seeds(parsed, problems);
    List<Budget> budgets = budgets(parsed, problems);
    List<ExperimentData> data = data(parsed, dataDir, problems);
    List<Use> uses = uses(parsed, variants, data, problems);
    if (problems.isEmpty()) {
      Experiment experiment = new Experiment(variants, data, seeds, budgets, uses);
      problems.addAll(experiment.problems());
      if (problems.isEmpty()) {
        return experiment;
      }
    }
    throw new ConfigurationException(
        name + (problems.size() == 1 ? ": " : ":\n- ") + String.join("\n- ", problems));
  }

  private static List<Variant> variants(ExperimentText parsed, List<String> problems) {
    Map<String, String> defaults = parsed.settings("defaults");
    List<Variant> variants = new ArrayList<>();
    parsed
        .named("variants")
        .forEach(
            (name, own) -> {
              Map<String, String> settings = new LinkedHashMap<>(defaults);
              settings.putAll(own);
              VariantOptions.variant(name, settings, problems).ifPresent(variants::add);
            });
    return variants;
  }

  private static List<Long> seeds(ExperimentText parsed, List<String> problems) {
    try {
      List<Long> written = parsed.list("seeds").stream().map(Long::valueOf).toList();
      long count = written.isEmpty() ? USUAL_SEEDS : written.get(0);
      boolean counted = parsed.single("seeds") || parsed.missing("seeds");
      if (counted && count > MOST_SEEDS) {
        problems.add("seeds must be at most %d, but were %d".formatted(MOST_SEEDS, count));
        return List.of();
      }
      return counted ? LongStream.range(0, count).boxed().toList() : written;
    } catch (NumberFormatException e) {
      problems.add("seeds is how many, or a list of whole numbers: " + e.getMessage());
      return List.of();
    }
  }

  private static List<Budget> budgets(ExperimentText parsed, List<String> problems) {
    List<Budget> budgets = new ArrayList<>();
    parsed
        .named("budgets")
        .forEach((name, own) -> BudgetOptions.budget(name, own, problems).ifPresent(budgets::add));
    return parsed.missing("budgets") ? List.of(Budget.OWN) : budgets;
  }

  private static List<Use> uses(
      ExperimentText parsed,
      List<Variant> variants,
      List<ExperimentData> data,
      List<String> problems) {
    List<int[]> shapes = data.stream().map(set -> set.train().shape()).toList();
    List<Use> all = ComparedUses.all(VariantOptions.damage(variants), shapes);
    if (parsed.missing("uses")) {
      return all;
    }
    List<String> known = all.stream().map(Use::name).toList();
    List<Use> uses = new ArrayList<>();
    for (String wanted : parsed.list("uses")) {
      if (known.contains(wanted)) {
        uses.add(all.get(known.indexOf(wanted)));
      } else {
        problems.add("there is no use " + wanted + "; " + Suggestion.nearest(wanted, known));
      }
    }
    return uses;
  }

  private static List<ExperimentData> data(
      ExperimentText parsed, Optional<Path> dataDir, List<String> problems) {
    List<ExperimentData> data = new ArrayList<>();
    parsed
        .named("data")
        .forEach(
            (name, own) -> {
              Map<String, String> settings = new LinkedHashMap<>();
              dataDir.ifPresent(folder -> settings.put("data-dir", folder.toString()));
              settings.putAll(own);
              ExperimentDataOptions.read(name, settings, problems).ifPresent(data::add);
            });
    return data;
  }
}
