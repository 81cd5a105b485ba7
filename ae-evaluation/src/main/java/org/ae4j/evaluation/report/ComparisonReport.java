package org.ae4j.evaluation.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ae4j.core.DataException;
import org.ae4j.core.WholeFile;
import org.ae4j.evaluation.experiment.Standing;

/**
 * Writes what a comparison came to: one page that needs no other file and loads nothing, with the
 * answer first, and beside it every number as CSV and JSON and every picture as PNG.
 *
 * <p>{@code results.csv} has a line for every run, use and metric, {@code summary.csv} means,
 * intervals and ties, {@code cost.csv} times and sizes, {@code curves.csv} the losses, {@code
 * settings.csv} what was chosen, {@code results.json} the summary for programs; the folder {@code
 * figures} has the pictures and the numbers they are made of.
 */
public final class ComparisonReport {
  private static final String FIGURES = "figures";

  private ComparisonReport() {}

  /**
   * Writes or replaces the page and its files, each either whole or not at all; the page comes
   * last.
   *
   * @param folder where to; made if it does not exist
   * @return the page
   * @throws DataException if a file cannot be written
   * @throws org.ae4j.core.ConfigurationException if this machine has no fonts for the figures
   */
  public static Path write(ComparisonContent content, Path folder) {
    List<Standing> standings = Standing.of(content.results());
    List<Wall> charts = new ArrayList<>(Walls.standings(standings));
    charts.addAll(MatrixWalls.of(standings));
    List<Wall> exhibits = Walls.exhibits(content.results());
    List<Wall> curves = Walls.curves(content.results()).map(List::of).orElse(List.of());
    String page = ComparisonHtml.of(content, standings, charts, exhibits, curves);
    List<Wall> all = new ArrayList<>(charts);
    all.addAll(exhibits);
    all.addAll(curves);
    try {
      FigureFolder figures = new FigureFolder(folder.resolve(FIGURES));
      for (Map.Entry<String, Table> table :
          ComparisonTables.of(content.results(), standings).entrySet()) {
        write(folder.resolve(table.getKey()), table.getValue().csv());
      }
      for (Wall wall : all) {
        for (Wall.Plate plate : wall.plates()) {
          figures.write(plate);
        }
      }
      write(
          folder.resolve("results.json"),
          ComparisonJson.of(content, standings).getBytes(StandardCharsets.UTF_8));
      write(folder.resolve(Report.PAGE), page.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new DataException("cannot write the report to " + folder + ": " + e.getMessage(), e);
    }
    return folder.resolve(Report.PAGE);
  }

  /** Returns the answer as lines for a terminal: the leading metric of every use, and sentences. */
  public static String text(ComparisonContent content) {
    return ComparisonText.of(content.results(), Standing.of(content.results()));
  }

  /** Returns the summary as JSON, as in {@code results.json}. */
  public static String json(ComparisonContent content) {
    return ComparisonJson.of(content, Standing.of(content.results()));
  }

  private static void write(Path path, byte[] bytes) throws IOException {
    WholeFile.write(path, stream -> stream.write(bytes));
  }
}
