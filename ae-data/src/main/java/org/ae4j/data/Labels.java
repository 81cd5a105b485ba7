package org.ae4j.data;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.DataException;

/**
 * One class per example.
 *
 * @param values the classes; not copied, and whoever holds them does not write to them
 * @param names the names of classes 0, 1, …; empty where the numbers are all there is
 */
record Labels(int[] values, List<String> names) {
  Labels {
    names = List.copyOf(names);
    for (int i = 0; i < values.length && !names.isEmpty(); i++) {
      if (values[i] < 0 || values[i] >= names.size()) {
        throw new DataException(
            "row " + i + " has label " + values[i] + " but there are " + names.size() + " names");
      }
    }
  }

  /** Refuses labels that are not one per row. */
  void requireCount(int rows, String set) {
    if (values.length != rows) {
      throw new DataException(set + " has " + rows + " rows but " + values.length + " labels");
    }
  }

  /** Returns the labels of some rows. */
  Labels of(int... rows) {
    return new Labels(Arrays.stream(rows).map(row -> values[row]).toArray(), names);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Labels labels
        && Arrays.equals(values, labels.values)
        && names.equals(labels.names);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + names.hashCode();
  }
}
