package org.ae4j.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.ae4j.evaluation.experiment.ExperimentData;
import org.ae4j.evaluation.experiment.Result;
import org.ae4j.evaluation.experiment.Results;
import org.ae4j.evaluation.report.page.ComparisonPage.Cell;
import org.ae4j.evaluation.report.page.ComparisonPage.Grid;
import org.ae4j.evaluation.report.page.ComparisonPage.Heading;
import org.ae4j.evaluation.report.page.ComparisonPage.Line;

/** What methods took and how they were set, as tables of a comparison's page. */
final class MethodGrids {
  private static final String NOTHING = "–";
  private static final double MEBI = 1L << 20;

  private final Results results;

  MethodGrids(Results results) {
    this.results = results;
  }

  /** Returns what every method took, averaged over seeds. */
  Grid costs() {
    Map<String, List<Result>> byMethod = new LinkedHashMap<>();
    for (Result result : results.all()) {
      String name =
          results.experiment().data().size() * results.experiment().budgets().size() > 1
              ? "%s on %s, budget %s"
                  .formatted(
                      result.run().method(),
                      result.run().data().name(),
                      result.run().budget().name())
              : result.run().method();
      byMethod.computeIfAbsent(name, missing -> new ArrayList<>()).add(result);
    }
    List<Line> lines = new ArrayList<>();
    byMethod.forEach((name, runs) -> lines.add(cost(name, runs)));
    return new Grid(
        "Cost",
        "Seconds on one thread, averaged over seeds, all trainings of a run together; memory is"
            + " what the arrays of a training step need.",
        List.of(
            new Heading("training", "s"),
            new Heading("measuring", "s"),
            new Heading("weights", ""),
            new Heading("memory", "MiB"),
            new Heading("code", "numbers")),
        lines);
  }

  private static Line cost(String name, List<Result> runs) {
    double training = mean(runs, result -> result.record().cost().trainingSeconds());
    double measuring = mean(runs, result -> result.record().cost().measuringSeconds());
    var first = runs.get(0).record().cost();
    boolean baseline = runs.get(0).run().variant().isEmpty();
    return new Line(
        name,
        baseline,
        List.of(
            plain("%.2f".formatted(training)),
            plain("%.2f".formatted(measuring)),
            plain(baseline ? NOTHING : "%,d".formatted(first.weights())),
            plain(baseline ? NOTHING : "%.1f".formatted(first.memory() / MEBI)),
            plain(baseline ? NOTHING : Integer.toString(first.codeWidth()))));
  }

  private static double mean(List<Result> runs, ToDoubleFunction<Result> value) {
    return runs.stream().mapToDouble(value).average().orElse(0);
  }

  private static Cell plain(String text) {
    return new Cell(text, "", "");
  }

  /** Returns what was chosen for the variants, one column for each setting that any of them has. */
  Grid settings() {
    Map<String, Map<String, String>> settings = new LinkedHashMap<>();
    results.experiment().variants().forEach(one -> settings.put(one.name(), one.settings()));
    return grid("Settings", "What is empty was left as usual.", settings);
  }

  /** Returns which examples methods saw, and what was chosen for the sets. */
  Grid data() {
    Map<String, Map<String, String>> facts = new LinkedHashMap<>();
    for (ExperimentData data : results.experiment().data()) {
      Map<String, String> all = new LinkedHashMap<>(Provenance.of(data));
      data.settings().forEach(all::putIfAbsent);
      all.remove("data"); // is the source
      facts.put(data.name(), all);
    }
    return grid("Data", "The digest is that of all examples, as scaled, and labels.", facts);
  }

  private static Grid grid(String title, String note, Map<String, Map<String, String>> values) {
    Set<String> names = new LinkedHashSet<>();
    values.values().forEach(one -> names.addAll(one.keySet()));
    List<Line> lines = new ArrayList<>();
    values.forEach(
        (name, own) ->
            lines.add(
                new Line(
                    name,
                    false,
                    names.stream().map(key -> plain(own.getOrDefault(key, ""))).toList())));
    return new Grid(title, note, names.stream().map(key -> new Heading(key, "")).toList(), lines);
  }
}
