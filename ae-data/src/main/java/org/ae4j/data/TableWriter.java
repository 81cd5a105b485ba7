package org.ae4j.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a table with commas and a header. Labels, by name where they have one, are the last
 * column, called {@code label}. Numbers are the shortest that read back the same.
 */
final class TableWriter {
  private TableWriter() {}

  static void write(Dataset data, Path file) {
    AtomicOutput.file(file, stream -> write(data, stream));
  }

  private static void write(Dataset data, OutputStream stream) throws IOException {
    var text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    csv.writeRecord(header(data));
    for (int i = 0; i < data.size(); i++) {
      csv.writeRecord(line(data, i));
    }
    csv.flush();
    text.flush();
  }

  private static List<String> header(Dataset data) {
    List<String> names = new ArrayList<>(data.featureNames());
    for (int j = 0; names.size() < data.width(); j++) {
      names.add("x" + j);
    }
    if (data.hasLabels()) {
      names.add("label");
    }
    return names;
  }

  private static List<String> line(Dataset data, int row) {
    List<String> cells = new ArrayList<>(data.width() + 1);
    for (int j = 0; j < data.width(); j++) {
      cells.add(text(data.value(row, j)));
    }
    if (data.hasLabels()) {
      int label = data.label(row);
      cells.add(data.labelNames().isEmpty() ? "" + label : data.labelNames().get(label));
    }
    return cells;
  }

  /** Whole numbers look better without {@code .0}; minus zero must keep its sign. */
  private static String text(float value) {
    boolean whole =
        value == (int) value
            && Math.abs(value) < 1e7f
            && Float.floatToIntBits(value) != Float.floatToIntBits(-0f);
    return whole ? Integer.toString((int) value) : Float.toString(value);
  }
}
