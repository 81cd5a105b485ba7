package org.ae4j.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ae4j.evaluation.experiment.Results;
import org.ae4j.evaluation.experiment.Standing;
import org.ae4j.evaluation.report.page.ComparisonPage.Cell;
import org.ae4j.evaluation.report.page.ComparisonPage.Grid;
import org.ae4j.evaluation.report.page.ComparisonPage.Heading;
import org.ae4j.evaluation.report.page.ComparisonPage.Line;

/** A comparison on a terminal. */
final class ComparisonText {
  private ComparisonText() {}

  static String of(Results results, List<Standing> standings) {
    StringBuilder text = new StringBuilder();
    for (Grid grid : new ComparisonGrids(results, standings).answers()) {
      text.append(grid.title()).append('\n').append(table(grid));
      text.append("* the best mean, ~ not told from it; ").append(grid.note()).append('\n');
      grid.remarks().forEach(remark -> text.append("– ").append(remark).append('\n'));
      text.append('\n');
    }
    Verdicts.of(results, standings).forEach(one -> text.append(one).append('\n'));
    Verdicts.failures(results).forEach(one -> text.append(one).append('\n'));
    return text.toString();
  }

  private static String table(Grid grid) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("", grid.columns().stream().map(Heading::text)));
    rows.add(row("", grid.columns().stream().map(Heading::detail)));
    for (Line line : grid.lines()) {
      rows.add(row(line.name(), line.cells().stream().map(ComparisonText::marked)));
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(row.get(column)).append(" ".repeat(gap(rows, row, column)));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static List<String> row(String name, Stream<String> cells) {
    return Stream.concat(Stream.of(name), cells).toList();
  }

  /** Columns are as wide as their widest cell, with two spaces between. */
  private static int gap(List<List<String>> rows, List<String> row, int column) {
    int widest = rows.stream().mapToInt(one -> one.get(column).length()).max().orElseThrow();
    return widest + 2 - row.get(column).length();
  }

  private static String marked(Cell cell) {
    return switch (cell.mark()) {
      case "best" -> cell.text() + " *";
      case "tied" -> cell.text() + " ~";
      default -> cell.text();
    };
  }
}
