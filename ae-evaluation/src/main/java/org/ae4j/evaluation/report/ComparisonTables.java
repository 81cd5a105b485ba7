package org.ae4j.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.ae4j.evaluation.Estimate;
import org.ae4j.evaluation.experiment.Ranking;
import org.ae4j.evaluation.experiment.Result;
import org.ae4j.evaluation.experiment.Results;
import org.ae4j.evaluation.experiment.Standing;
import org.ae4j.evaluation.use.Measurement;
import org.ae4j.evaluation.use.Metric;
import org.ae4j.evaluation.use.Use;

/** Every number of a comparison as files. */
final class ComparisonTables {
  private ComparisonTables() {}

  /** Returns all tables by the name of their file. */
  static Map<String, Table> of(Results results, List<Standing> standings) {
    Map<String, Table> tables = new LinkedHashMap<>();
    tables.put("results.csv", results(results));
    tables.put("summary.csv", summary(standings));
    tables.put("ranks.csv", ranks(Ranking.of(results.experiment(), standings)));
    tables.put("cost.csv", RunTables.cost(results));
    tables.put("curves.csv", RunTables.curves(results));
    tables.put("settings.csv", RunTables.settings(results));
    return tables;
  }

  /** One line per run, use and metric, without times: the same experiment gives the same bytes. */
  private static Table results(Results results) {
    List<List<String>> rows = new ArrayList<>();
    for (Result result : results.all()) {
      for (Use use : result.run().uses()) {
        for (Metric metric : use.metrics()) {
          rows.add(line(result, use, metric));
        }
      }
    }
    return new Table(
        List.of(
            "data", "budget", "method", "kind", "seed", "status", "use", "metric", "unit", "better",
            "value", "note"),
        rows);
  }

  private static List<String> line(Result result, Use use, Metric metric) {
    OptionalDouble value = Results.value(result, use.name(), metric.name());
    Measurement measurement = result.record().uses().get(use.name());
    String note = measurement == null ? result.record().message() : measurement.reason();
    List<String> line = new ArrayList<>(RunTables.head(result.run()));
    line.addAll(
        List.of(
            result.record().status().name().toLowerCase(Locale.ROOT),
            use.name(),
            metric.name(),
            metric.unit(),
            metric.direction().name().toLowerCase(Locale.ROOT),
            Table.cell(value),
            note));
    return line;
  }

  private static Table summary(List<Standing> standings) {
    List<List<String>> rows = new ArrayList<>();
    for (Standing standing : standings) {
      String best = standing.best();
      for (String method : standing.values().keySet()) {
        Estimate estimate = standing.estimate(method);
        rows.add(
            List.of(
                standing.data().name(),
                standing.budget().name(),
                standing.use().name(),
                standing.metric().name(),
                method,
                Integer.toString(estimate.count()),
                Table.cell(estimate.mean()),
                Table.cell(standing.deviation(method)),
                Table.cell(estimate.low()),
                Table.cell(estimate.high()),
                mark(standing, method, best)));
      }
    }
    return new Table(
        List.of(
            "data",
            "budget",
            "use",
            "metric",
            "method",
            "seeds",
            "mean",
            "deviation",
            "low",
            "high",
            "standing"),
        rows);
  }

  private static String mark(Standing standing, String method, String best) {
    return method.equals(best)
        ? "best"
        : standing.tied().contains(method) ? "not told from the best" : "";
  }

  private static Table ranks(List<Ranking> rankings) {
    List<List<String>> rows = new ArrayList<>();
    for (Ranking ranking : rankings) {
      ranking
          .ranks()
          .forEach(
              (method, rank) ->
                  rows.add(
                      List.of(
                          ranking.use().name(),
                          ranking.budget().name(),
                          method,
                          Table.cell(rank),
                          Integer.toString(ranking.sets()),
                          Table.cell(ranking.probability()),
                          Table.cell(ranking.criticalDifference()))));
    }
    return new Table(
        List.of(
            "use",
            "budget",
            "method",
            "average_rank",
            "sets",
            "friedman_probability",
            "critical_difference"),
        rows);
  }
}
