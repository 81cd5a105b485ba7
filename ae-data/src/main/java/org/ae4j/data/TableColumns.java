package org.ae4j.data;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ae4j.core.DataException;
import org.ae4j.core.Suggestion;

/**
 * Which columns of a table are features, which one is the label.
 *
 * @param names as in the header; empty without one
 * @param total how many cells every line has
 * @param features the positions of the features
 * @param label the position of the label, if there is one
 */
record TableColumns(List<String> names, int total, int[] features, Optional<Integer> label) {

  /** Decides by the first line. */
  static TableColumns of(String file, TableLine first, boolean header, TableOptions options) {
    int total = first.cells().size();
    List<String> names =
        header ? first.cells().stream().map(String::strip).toList() : List.<String>of();
    var undecided = new TableColumns(names, total, new int[0], Optional.empty());
    Optional<Integer> label = options.label().map(column -> undecided.position(file, column));
    Set<Integer> others = new HashSet<>();
    label.ifPresent(others::add);
    options.dropped().forEach(column -> others.add(undecided.position(file, column)));
    int[] features = IntStream.range(0, total).filter(i -> !others.contains(i)).toArray();
    if (features.length == 0) {
      throw new DataException(
          file
              + " has "
              + total
              + " columns, and none is left as a feature; drop fewer, or is the"
              + " separator right?");
    }
    return new TableColumns(names, total, features, label);
  }

  private int position(String file, String column) {
    if (names.contains(column)) {
      return names.indexOf(column);
    }
    if (column.matches("-?\\d{1,9}")) {
      int number = Integer.parseInt(column);
      int position = number < 0 ? total + number : number;
      if (position >= 0 && position < total) {
        return position;
      }
      throw new DataException(
          file + " has columns 0 to " + (total - 1) + " (or -1 for the last), not " + column);
    }
    throw new DataException(
        file
            + " has no column \""
            + column
            + "\"; "
            + (names.isEmpty() ? "it has no header" : Suggestion.nearest(column, names)));
  }

  /** Returns the names of the features; empty without a header. */
  List<String> featureNames() {
    return names.isEmpty() ? List.of() : IntStream.of(features).mapToObj(names::get).toList();
  }

  /** Returns {@code column 3} or {@code column 3 "age"}. */
  String describe(int position) {
    return "column " + position + (names.isEmpty() ? "" : " \"" + names.get(position) + "\"");
  }
}
