package org.ae4j.evaluation.report;

import java.util.List;
import org.ae4j.evaluation.experiment.Results;
import org.ae4j.evaluation.experiment.Standing;
import org.ae4j.evaluation.report.page.ComparisonPage.Cell;
import org.ae4j.evaluation.report.page.ComparisonPage.Grid;
import org.ae4j.evaluation.report.page.ComparisonPage.Heading;
import org.ae4j.evaluation.report.page.ComparisonPage.Line;

/** A comparison on a terminal. */
final class ComparisonText {
  private static final int NAME = 22;
  private static final int CELL = 20;

  private ComparisonText() {}

  static String of(Results results, List<Standing> standings) {
    StringBuilder text = new StringBuilder();
    for (Grid grid : new ComparisonGrids(results, standings).answers()) {
      text.append(grid.title()).append('\n').append(padded("", NAME));
      for (Heading column : grid.columns()) {
        text.append(padded(column.text(), CELL));
      }
      text.append('\n').append(padded("", NAME));
      for (Heading column : grid.columns()) {
        text.append(padded(column.detail(), CELL));
      }
      text.append('\n');
      grid.lines().forEach(line -> text.append(line(line)).append('\n'));
      text.append("* the best mean, ~ not told from it; ").append(grid.note()).append("\n\n");
    }
    Verdicts.of(results, standings).forEach(one -> text.append(one).append('\n'));
    Verdicts.failures(results).forEach(one -> text.append(one).append('\n'));
    return text.toString();
  }

  private static String line(Line line) {
    StringBuilder text = new StringBuilder(padded(line.name(), NAME));
    for (Cell cell : line.cells()) {
      String mark = cell.mark().equals("best") ? " *" : cell.mark().equals("tied") ? " ~" : "";
      text.append(padded(cell.text() + mark, CELL));
    }
    return text.toString().stripTrailing();
  }

  private static String padded(String text, int width) {
    String shown = text.length() >= width ? text.substring(0, width - 1) : text;
    return shown + " ".repeat(width - shown.length());
  }
}
