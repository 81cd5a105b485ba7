package org.ae4j.evaluation.report;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;

/**
 * The numbers that a figure shows, as a file beside the report.
 *
 * @param file its name without a folder, such as {@code restoration.csv}: small letters, digits and
 *     hyphens
 * @param header the names of the columns
 * @param rows as many cells each, numbers in full; empty cells for what is not known
 */
public record Numbers(String file, List<String> header, List<List<String>> rows) {
  private static final Set<String> TAKEN =
      Set.of(Report.SETTINGS, Report.HISTORY, Report.RESULTS, Report.MEASURES);

  /**
   * Copies the lists.
   *
   * @throws ConfigurationException if the name cannot be, or is one of the report's own files
   * @throws DataException if a row has more or fewer cells than the header
   */
  public Numbers {
    if (!file.matches("[a-z0-9]+(-[a-z0-9]+)*\\.csv") || TAKEN.contains(file)) {
      throw new ConfigurationException(
          "the file of a figure's numbers must be named like restoration.csv, without a folder and"
              + " other than settings.csv, history.csv, results.csv and measures.csv, not "
              + file);
    }
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != header.size()) {
        throw new DataException(
            "every row of %s needs a cell for each of %s but one has %s"
                .formatted(file, header, row));
      }
    }
  }

  /** Returns a row of texts and numbers, as many digits as it takes to read each back. */
  public static List<String> row(Object... cells) {
    return Arrays.stream(cells).map(String::valueOf).toList();
  }

  Table table() {
    return new Table(header, rows);
  }
}
