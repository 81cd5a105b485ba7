package org.ae4j.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.ae4j.core.DataException;

/** Reads tables of text, packed or not: one example per line, one number per cell. */
final class TableReader {
  private final String file;
  private final TableOptions options;
  private final boolean missingAllowed;
  private final List<float[]> rows = new ArrayList<>();
  private final LabelColumn labels = new LabelColumn();
  private TableColumns columns;

  private TableReader(String file, ReadOptions options) {
    this.file = file;
    this.options = options.table();
    this.missingAllowed = options.missing().allowed();
  }

  static Dataset read(Path file, ReadOptions options) {
    try (var input = ByteInput.of(file)) {
      return read(input, FileNames.stem(file), options);
    }
  }

  static Dataset read(ByteInput input, String name, ReadOptions options) {
    var reader = new TableReader(input.name(), options);
    try {
      reader.readAll(TableLines.of(input, options.table()));
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      long row = reader.rows.size();
      throw new DataException(
          input.name()
              + " cannot be read after "
              + row
              + " rows; text in UTF-8 is expected: "
              + Reason.of(e),
          e);
    }
    return reader.finish(name, options.missing());
  }

  private void readAll(Iterator<TableLine> lines) {
    while (lines.hasNext()) {
      TableLine line = lines.next();
      if (columns != null) {
        addRow(line);
      } else {
        boolean header = isHeader(line);
        columns = TableColumns.of(file, line, header, options);
        if (!header) {
          addRow(line);
        }
      }
    }
  }

  private boolean isHeader(TableLine line) {
    return switch (options.header()) {
      case YES -> true;
      case NO -> false;
      case AUTO ->
          line.cells().stream().noneMatch(Cell::isNumber)
              && !line.cells().stream().allMatch(Cell::isMissing);
    };
  }

  private void addRow(TableLine line) {
    if (line.cells().size() != columns.total()) {
      throw new DataException(
          at(line)
              + " has "
              + line.cells().size()
              + " cells, but the first line has "
              + columns.total()
              + "; is the separator right?");
    }
    int[] positions = columns.features();
    float[] row = new float[positions.length];
    for (int j = 0; j < row.length; j++) {
      row[j] = number(line, positions[j]);
    }
    rows.add(row);
    Memory.require((long) rows.size() * row.length, rows.size(), file);
    columns.label().ifPresent(column -> labels.add(label(line, column)));
  }

  private float number(TableLine line, int position) {
    String cell = line.cells().get(position);
    if (Cell.isMissing(cell)) {
      if (!missingAllowed) {
        throw complaint(
            line, position, "is empty or missing; choose mean, median or a constant to fill it");
      }
      return Float.NaN;
    }
    if (!Cell.isNumber(cell)) {
      throw complaint(
          line, position, "is \"" + cell + "\", no number; drop the column or make it the label");
    }
    float value = Cell.number(cell);
    if (!Float.isFinite(value)) {
      throw complaint(
          line, position, "is " + cell + ", which no finite number of 32 bits can hold");
    }
    return value;
  }

  private String label(TableLine line, int position) {
    String cell = line.cells().get(position);
    if (Cell.isMissing(cell)) {
      throw complaint(line, position, "is missing, but every row needs its label");
    }
    return cell.strip();
  }

  private DataException complaint(TableLine line, int position, String what) {
    return new DataException(at(line) + ", " + columns.describe(position) + " " + what);
  }

  private String at(TableLine line) {
    return file + ", line " + line.number();
  }

  private Dataset finish(String name, Missing missing) {
    if (rows.isEmpty()) {
      throw new DataException(
          file
              + " has "
              + (columns == null ? "no lines" : "a header but no rows")
              + "; at least one row is needed");
    }
    var features = new Features(new int[] {columns.features().length}, columns.featureNames());
    var array = new RawArray(features, rows.toArray(float[][]::new));
    return array.complete(name, columns.label().isPresent() ? labels.finish() : null, missing);
  }
}
