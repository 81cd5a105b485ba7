package org.ae4j.data;

import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.Suggestion;

/**
 * What happens to missing values. Means and medians are taken over all rows of the file, so where
 * training and test data come from one file, a filled cell knows a little of both.
 */
public sealed interface Missing permits RefuseMissing, FillMissing {
  /** Returns whether missing values are allowed at all. */
  boolean allowed();

  /**
   * Fills the cells that are NaN.
   *
   * @param rows changed in place
   * @param columns what the columns are called, for messages
   * @throws DataException if a column has no value to learn from
   */
  void fill(float[][] rows, List<String> columns);

  /** Makes a missing value an error that names its row and column. */
  static Missing refuse() {
    return new RefuseMissing();
  }

  /** Fills with the mean of the column's other values. */
  static Missing mean() {
    return new FillMissing(FillMissing.Statistic.MEAN, 0);
  }

  /** Fills with the median of the column's other values. */
  static Missing median() {
    return new FillMissing(FillMissing.Statistic.MEDIAN, 0);
  }

  /**
   * Fills with a number.
   *
   * @throws ConfigurationException if it is not finite
   */
  static Missing constant(double value) {
    return new FillMissing(FillMissing.Statistic.CONSTANT, value);
  }

  /**
   * Returns the treatment of a name: {@code refuse}, {@code mean}, {@code median} or a number.
   *
   * @throws ConfigurationException if it is none of these
   */
  static Missing named(String name) {
    return switch (name) {
      case "refuse" -> refuse();
      case "mean" -> mean();
      case "median" -> median();
      default -> constant(number(name));
    };
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      List<String> names = List.of("refuse", "mean", "median");
      throw new ConfigurationException(
          "missing values cannot be treated by \""
              + text
              + "\"; "
              + Suggestion.nearest(text, names)
              + " or give a number",
          e);
    }
  }
}
