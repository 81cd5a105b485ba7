package org.ae4j.data;

import java.util.List;
import org.ae4j.core.DataException;

/**
 * Numbers as a file gave them: perhaps not finite.
 *
 * @param features what the columns are
 * @param rows one per example, held by nobody else
 */
record RawArray(Features features, float[][] rows) {
  static RawArray of(int[] shape, float[][] rows) {
    return new RawArray(new Features(shape, List.of()), rows);
  }

  /** Fills or refuses what is missing and makes a checked set of it; labels may be null. */
  Dataset complete(String name, Labels labels, Missing missing) {
    missing.fill(rows, features.names());
    return Dataset.owning(name, rows, features, labels);
  }

  /** Returns one whole number per row. */
  Labels asLabels(String name) {
    int[] labels = new int[rows.length];
    for (int i = 0; i < labels.length; i++) {
      float value = rows[i][0];
      if (rows[i].length != 1 || value != (int) value) {
        String found = rows[i].length == 1 ? "" + value : rows[i].length + " numbers";
        throw new DataException(
            name + ", row " + i + ": a label must be one whole number, but is " + found);
      }
      labels[i] = (int) value;
    }
    return new Labels(labels, List.of());
  }
}
