package org.ae4j.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ae4j.evaluation.experiment.Budget;
import org.ae4j.evaluation.experiment.ExperimentData;
import org.ae4j.evaluation.experiment.Ranking;
import org.ae4j.evaluation.experiment.Result;
import org.ae4j.evaluation.experiment.Results;
import org.ae4j.evaluation.experiment.Standing;
import org.ae4j.evaluation.experiment.Status;
import org.ae4j.evaluation.report.page.ComparisonPage.Cell;
import org.ae4j.evaluation.report.page.ComparisonPage.Grid;
import org.ae4j.evaluation.report.page.ComparisonPage.Heading;
import org.ae4j.evaluation.report.page.ComparisonPage.Line;
import org.ae4j.evaluation.use.Direction;
import org.ae4j.evaluation.use.Measurement;

/** What methods are worth, as tables of a comparison's page. */
final class ComparisonGrids {
  private static final String NOTHING = "–";

  private final Results results;
  private final List<Standing> standings;

  ComparisonGrids(Results results, List<Standing> standings) {
    this.results = results;
    this.standings = standings;
  }

  /** Returns the leading metrics of all uses, a table for each set and budget. */
  List<Grid> answers() {
    List<Grid> grids = new ArrayList<>();
    for (ExperimentData data : results.experiment().data()) {
      for (Budget budget : results.experiment().budgets()) {
        List<Standing> columns =
            standings.stream().filter(one -> one.leading() && one.of(data, budget)).toList();
        List<String> remarks = Remarks.of(results, data, budget);
        if (!columns.isEmpty() || !remarks.isEmpty()) {
          List<Result> runs = results.of(data, budget);
          grids.add(grid(place(data, budget), seeds(), runs, columns, true).with(remarks));
        }
      }
    }
    return grids;
  }

  static String place(ExperimentData data, Budget budget) {
    return data.name() + ", budget " + budget.name();
  }

  /** Returns how methods rank over sets, a table for each use and budget. */
  List<Grid> ranks() {
    return Ranking.of(results.experiment(), standings).stream()
        .map(ComparisonGrids::ranks)
        .toList();
  }

  private static Grid ranks(Ranking ranking) {
    List<Line> lines = new ArrayList<>();
    ranking
        .ranks()
        .forEach(
            (method, rank) ->
                lines.add(
                    new Line(
                        method,
                        false,
                        List.of(
                            new Cell(
                                "%.2f".formatted(rank),
                                lines.isEmpty()
                                    ? "best"
                                    : ranking.tied().contains(method) ? "tied" : "",
                                "")))));
    return new Grid(
        "Ranks: %s, budget %s".formatted(ranking.use().name(), ranking.budget().name()),
        "Over %d sets, 1 is best; ranks count that differ by %.2f (Friedman p = %.3g, Nemenyi)."
            .formatted(ranking.sets(), ranking.criticalDifference(), ranking.probability()),
        List.of(new Heading("average rank", "↓")),
        lines);
  }

  private String seeds() {
    int seeds = results.experiment().seeds().size();
    return seeds > 1
        ? "Means over %d seeds, ± half of the 95 %% interval (%s)."
            .formatted(seeds, Standing.interval(seeds))
        : "One seed: how far chance goes is not known.";
  }

  /** Returns all metrics, a table for each use, set and budget. */
  List<Grid> details() {
    Map<String, List<Standing>> byUse = new LinkedHashMap<>();
    for (Standing standing : standings) {
      String title = standing.use().name() + ": " + place(standing.data(), standing.budget());
      byUse.computeIfAbsent(title, missing -> new ArrayList<>()).add(standing);
    }
    List<Grid> grids = new ArrayList<>();
    byUse.forEach(
        (title, columns) -> {
          List<Result> runs = results.of(columns.get(0).data(), columns.get(0).budget());
          grids.add(grid(title, meanings(columns), runs, columns, false));
        });
    return grids;
  }

  private static String meanings(List<Standing> columns) {
    StringBuilder text = new StringBuilder();
    columns.forEach(
        one ->
            text.append(one.metric().name().replace('_', ' '))
                .append(": ")
                .append(one.metric().meaning())
                .append(' '));
    return text.toString().strip();
  }

  private Grid grid(
      String title, String note, List<Result> runs, List<Standing> columns, boolean uses) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (Result result : runs) {
      String method = result.run().method();
      boolean measured = columns.stream().anyMatch(one -> one.values().containsKey(method));
      if (!lines.containsKey(method) && (uses || measured)) {
        List<Cell> cells = columns.stream().map(one -> cell(one, method)).toList();
        lines.put(method, new Line(method, result.run().variant().isEmpty(), cells));
      }
    }
    List<Heading> headings = columns.stream().map(standing -> heading(standing, uses)).toList();
    return new Grid(title, note, headings, List.copyOf(lines.values()));
  }

  private static Heading heading(Standing standing, boolean uses) {
    String metric = standing.metric().name().replace('_', ' ');
    String arrow = standing.metric().direction() == Direction.HIGHER ? "↑" : "↓";
    String unit = standing.metric().unit().isEmpty() ? "" : ", " + standing.metric().unit();
    return uses
        ? new Heading(standing.use().name(), metric + unit + " " + arrow)
        : new Heading(metric, (unit.isEmpty() ? "" : unit.substring(2) + " ") + arrow);
  }

  private Cell cell(Standing standing, String method) {
    if (!standing.values().containsKey(method)) {
      return new Cell(status(standing, method), "", reason(standing, method));
    }
    String best = standing.best();
    String mark = method.equals(best) ? "best" : standing.tied().contains(method) ? "tied" : "";
    return new Cell(Readable.of(standing.estimate(method)), mark, hint(mark));
  }

  private static String hint(String mark) {
    return switch (mark) {
      case "best" -> "the best mean";
      case "tied" -> "these seeds do not tell it from the best";
      default -> "";
    };
  }

  private String status(Standing standing, String method) {
    return cells(standing, method).stream()
        .map(result -> result.record().status())
        .filter(status -> status != Status.DONE)
        .findFirst()
        .map(status -> status.name().toLowerCase(Locale.ROOT))
        .orElse(NOTHING);
  }

  private String reason(Standing standing, String method) {
    for (Result result : cells(standing, method)) {
      Measurement found = result.record().uses().get(standing.use().name());
      String reason = found == null ? result.record().message() : found.reason();
      if (!reason.isEmpty()) {
        return reason;
      }
    }
    return "";
  }

  private List<Result> cells(Standing standing, String method) {
    return results.of(standing.data(), standing.budget()).stream()
        .filter(result -> result.run().method().equals(method))
        .toList();
  }
}
