package org.ae4j.evaluation.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ae4j.core.DataException;
import org.ae4j.core.WholeFile;

/**
 * Writes what a training run came to, for people and for programs: one page that needs no other
 * file and loads nothing, and every number on it in full in CSV files beside it.
 *
 * <p>{@code settings.csv} has what was chosen and the weight of every term of the loss, {@code
 * history.csv} one line per epoch, {@code results.csv} one line per method; figures have
 * {@linkplain Numbers files of their own}.
 */
public final class Report {
  /** The page. */
  public static final String PAGE = "report.html";

  /** What was chosen. */
  public static final String SETTINGS = "settings.csv";

  /** How training went. */
  public static final String HISTORY = "history.csv";

  /** What the model and its baselines are worth. */
  public static final String RESULTS = "results.csv";

  private Report() {}

  /**
   * Writes or replaces the page and its tables, each either whole or not at all; the page comes
   * last.
   *
   * @param content what to tell
   * @param folder where to; made if it does not exist
   * @return the page
   * @throws DataException if a file cannot be written
   * @throws org.ae4j.core.ConfigurationException if this machine has no fonts for the figures
   */
  public static Path write(ReportContent content, Path folder) {
    byte[] page = HtmlPage.of(content).getBytes(StandardCharsets.UTF_8);
    try {
      Files.createDirectories(folder);
      Path real = folder.toRealPath();
      write(real.resolve(SETTINGS), SettingsTable.of(content).csv());
      write(real.resolve(HISTORY), HistoryTable.of(content.history()).csv());
      write(real.resolve(RESULTS), ResultsTable.of(content).csv());
      for (Figure figure : content.figures()) {
        if (figure.numbers().isPresent()) {
          Numbers numbers = figure.numbers().orElseThrow();
          write(real.resolve(numbers.file()), numbers.table().csv());
        }
      }
      write(real.resolve(PAGE), page);
    } catch (IOException e) {
      throw new DataException("cannot write the report to " + folder + ": " + e.getMessage(), e);
    }
    return folder.resolve(PAGE);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    WholeFile.write(file, stream -> stream.write(bytes));
  }
}
