package org.ae4j.evaluation.report.page;

import java.util.List;

/**
 * What the template shows, in words.
 *
 * @param title the heading
 * @param verdict one sentence
 * @param settings names and values
 * @param description text of fixed width
 * @param plates the figures
 * @param results the scores
 * @param withCrossEntropy whether the results have such a column
 * @param floor the cross-entropy of perfect reconstructions; empty without that column
 * @param command what to type
 */
public record Page(
    String title,
    String verdict,
    List<List<String>> settings,
    String description,
    List<Plate> plates,
    List<Line> results,
    boolean withCrossEntropy,
    String floor,
    String command) {

  /**
   * A figure.
   *
   * @param title the heading above it
   * @param caption what it shows
   * @param png the PNG file in base 64
   * @param numbers the file beside the page that has its numbers, or empty
   */
  public record Plate(String title, String caption, String png, String numbers) {}

  /**
   * The scores of one method; a dash for what is not known.
   *
   * @param method its name
   * @param squaredError with its interval
   * @param savedByModel the part of it that the model saves
   * @param explainedVariance of the unseen examples
   * @param crossEntropy with its interval
   */
  public record Line(
      String method,
      String squaredError,
      String savedByModel,
      String explainedVariance,
      String crossEntropy) {}
}
