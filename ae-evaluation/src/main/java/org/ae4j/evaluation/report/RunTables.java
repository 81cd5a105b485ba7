package org.ae4j.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ae4j.core.History;
import org.ae4j.evaluation.experiment.Cost;
import org.ae4j.evaluation.experiment.ExperimentData;
import org.ae4j.evaluation.experiment.Result;
import org.ae4j.evaluation.experiment.Results;
import org.ae4j.evaluation.experiment.Run;
import org.ae4j.evaluation.experiment.Variant;

/** How runs went, as files: times and sizes, losses, settings. */
final class RunTables {
  private RunTables() {}

  /** Returns the cells that say which run a line is about. */
  static List<String> head(Run run) {
    return List.of(
        run.data().name(),
        run.budget().name(),
        run.method(),
        run.variant().isPresent() ? "autoencoder" : "baseline",
        Long.toString(run.seed()));
  }

  static Table cost(Results results) {
    List<List<String>> rows = new ArrayList<>();
    for (Result result : results.all()) {
      Cost cost = result.record().cost();
      List<String> line = new ArrayList<>(head(result.run()));
      line.addAll(
          List.of(
              Table.cell(cost.trainingSeconds()),
              Table.cell(cost.measuringSeconds()),
              Long.toString(cost.weights()),
              Long.toString(cost.memory()),
              Integer.toString(cost.codeWidth())));
      rows.add(line);
    }
    return new Table(
        List.of(
            "data",
            "budget",
            "method",
            "kind",
            "seed",
            "training_seconds",
            "measuring_seconds",
            "weights",
            "training_bytes",
            "code_width"),
        rows);
  }

  static Table curves(Results results) {
    List<List<String>> rows = new ArrayList<>();
    for (Result result : results.all()) {
      for (History.Epoch epoch : result.record().history().epochs()) {
        addTerms(rows, result.run(), epoch, "training", epoch.training());
        addTerms(rows, result.run(), epoch, "validation", epoch.validation());
      }
    }
    return new Table(
        List.of("data", "budget", "method", "kind", "seed", "epoch", "part", "term", "value"),
        rows);
  }

  private static void addTerms(
      List<List<String>> rows,
      Run run,
      History.Epoch epoch,
      String part,
      Map<String, Double> terms) {
    new TreeMap<>(terms)
        .forEach(
            (term, value) -> {
              List<String> line = new ArrayList<>(head(run));
              line.addAll(List.of(Integer.toString(epoch.number()), part, term, Table.cell(value)));
              rows.add(line);
            });
  }

  static Table settings(Results results) {
    List<List<String>> rows = new ArrayList<>();
    for (Variant variant : results.experiment().variants()) {
      variant
          .settings()
          .forEach((name, value) -> rows.add(List.of("variant", variant.name(), name, value)));
    }
    for (ExperimentData data : results.experiment().data()) {
      Map<String, String> facts = new LinkedHashMap<>(data.settings());
      facts.putAll(Provenance.of(data));
      facts.forEach((name, value) -> rows.add(List.of("data", data.name(), name, value)));
    }
    return new Table(List.of("what", "name", "setting", "value"), rows);
  }
}
