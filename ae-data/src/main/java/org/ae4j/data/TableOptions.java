package org.ae4j.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ae4j.core.ConfigurationException;

/**
 * How a table of text is read. Columns are given by name or by number: from 0, or from −1 for the
 * last.
 *
 * @param header whether the first line names the columns
 * @param separator what stands between cells; empty finds out, a space means any blanks
 * @param label the column of class labels, if there is one; numbers or text
 * @param dropped columns to leave out
 * @param skippedLines lines to leave out at the start
 */
public record TableOptions(
    Header header,
    Optional<Character> separator,
    Optional<String> label,
    List<String> dropped,
    int skippedLines) {
  /** Finds out header and separator, takes every column as a feature. */
  public static final TableOptions USUAL =
      new TableOptions(Header.AUTO, Optional.empty(), Optional.empty(), List.of(), 0);

  public TableOptions {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(label, "label");
    dropped = List.copyOf(dropped);
    if (separator.filter(c -> c == '"' || c == '\n' || c == '\r').isPresent()) {
      throw new ConfigurationException("a quote or a line end cannot separate cells");
    }
    if (skippedLines < 0) {
      throw new ConfigurationException("skippedLines must not be negative: " + skippedLines);
    }
  }

  /** Returns these options with another decision about the first line. */
  public TableOptions withHeader(Header other) {
    return new TableOptions(other, separator, label, dropped, skippedLines);
  }

  /** Returns these options with another separator; a space means any blanks. */
  public TableOptions withSeparator(char other) {
    return new TableOptions(header, Optional.of(other), label, dropped, skippedLines);
  }

  /** Returns these options with a column of labels. */
  public TableOptions withLabel(String column) {
    return new TableOptions(header, separator, Optional.of(column), dropped, skippedLines);
  }

  /** Returns these options with columns to leave out. */
  public TableOptions withDropped(List<String> columns) {
    return new TableOptions(header, separator, label, columns, skippedLines);
  }

  /** Returns these options with lines to leave out at the start. */
  public TableOptions withSkippedLines(int lines) {
    return new TableOptions(header, separator, label, dropped, lines);
  }
}
