package org.ae4j.evaluation.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A table as a CSV file: commas, a header, numbers in full, empty cells for what is not known.
 *
 * @param header the names of the columns
 * @param rows as many cells each
 */
record Table(List<String> header, List<List<String>> rows) {
  byte[] csv() {
    var text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail to be written
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Returns a number in as many digits as it takes to read it back. */
  static String cell(double value) {
    return Double.toString(value);
  }

  /** Returns a number or an empty cell. */
  static String cell(OptionalDouble value) {
    return value.isPresent() ? cell(value.getAsDouble()) : "";
  }

  /** Returns a number or an empty cell. */
  static String cell(Optional<Double> value) {
    return value.map(Table::cell).orElse("");
  }
}
