package org.ae4j.evaluation.report.page;

import java.util.List;

/**
 * What the template of a comparison shows, in words.
 *
 * @param title the heading
 * @param verdicts the answer in sentences
 * @param failures what went wrong
 * @param answers the leading metric of every use, a table for each set and budget
 * @param ranks how methods rank over sets
 * @param standings the same as pictures
 * @param details all metrics, a table for each use, set and budget
 * @param exhibits pictures side by side
 * @param curves how training went
 * @param costs what the methods took
 * @param settings what was chosen
 * @param data what was learned from and judged on
 * @param models what the variants are made of: names and texts of fixed width
 * @param environment where it ran
 * @param source the experiment as it was written
 * @param command what to type
 */
public record ComparisonPage(
    String title,
    List<String> verdicts,
    List<String> failures,
    List<Grid> answers,
    List<Grid> ranks,
    List<Wall> standings,
    List<Grid> details,
    List<Wall> exhibits,
    List<Wall> curves,
    Grid costs,
    Grid settings,
    Grid data,
    List<List<String>> models,
    List<List<String>> environment,
    String source,
    String command) {

  /**
   * A table.
   *
   * @param title the heading above it
   * @param note what its readers should know
   * @param columns the headings
   * @param lines its lines
   * @param remarks what stands below it, one line each
   */
  public record Grid(
      String title, String note, List<Heading> columns, List<Line> lines, List<String> remarks) {
    /** A table without remarks. */
    public Grid(String title, String note, List<Heading> columns, List<Line> lines) {
      this(title, note, columns, lines, List.of());
    }

    /** Returns the same with remarks. */
    public Grid with(List<String> others) {
      return new Grid(title, note, columns, lines, others);
    }
  }

  /**
   * A heading of a column.
   *
   * @param text what it says
   * @param detail what stands small below
   */
  public record Heading(String text, String detail) {}

  /**
   * A line of a table.
   *
   * @param name its first cell
   * @param quiet whether it stands back
   * @param cells the others
   */
  public record Line(String name, boolean quiet, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param text what it says
   * @param mark {@code best}, {@code tied} or empty
   * @param hint a longer text on demand
   */
  public record Cell(String text, String mark, String hint) {}

  /**
   * Pictures of one kind.
   *
   * @param title the heading above them
   * @param caption what to look for
   * @param wide whether each needs a line of its own
   * @param plates the pictures
   */
  public record Wall(String title, String caption, boolean wide, List<Plate> plates) {}

  /**
   * A picture.
   *
   * @param name whose it is
   * @param png the PNG file in base 64
   */
  public record Plate(String name, String png) {}
}
