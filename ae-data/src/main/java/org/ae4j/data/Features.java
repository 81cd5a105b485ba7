package org.ae4j.data;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.DataException;

/**
 * What the columns of a set are.
 *
 * @param shape the extents of one example; not copied, and whoever holds it does not write to it
 * @param names one per column, or empty
 */
record Features(int[] shape, List<String> names) {
  Features {
    names = List.copyOf(names);
    if (shape.length == 0 || Arrays.stream(shape).anyMatch(extent -> extent < 1)) {
      throw new DataException(
          "the shape of an example needs positive extents, but was " + Arrays.toString(shape));
    }
    int width = width(shape);
    if (!names.isEmpty() && names.size() != width) {
      throw new DataException(width + " columns cannot have " + names.size() + " names");
    }
  }

  static Features ofWidth(int width) {
    return new Features(new int[] {width}, List.of());
  }

  int width() {
    return width(shape);
  }

  /** Returns {@code column 3} or {@code column 3 "age"}. */
  String describe(int column) {
    return "column " + column + (names.isEmpty() ? "" : " \"" + names.get(column) + "\"");
  }

  /** Refuses a row of another length and a cell that is not finite. */
  void requireUsable(String set, float[] row, int index) {
    if (row == null || row.length != width()) {
      String found = row == null ? "is null" : "has " + row.length + " columns";
      throw new DataException(
          set + ": row " + index + " " + found + "; every row needs " + width());
    }
    for (int j = 0; j < row.length; j++) {
      if (!Float.isFinite(row[j])) {
        throw new DataException(
            set
                + ": row "
                + index
                + ", "
                + describe(j)
                + " is "
                + row[j]
                + "; remove the row or choose how missing values are filled");
      }
    }
  }

  private static int width(int[] shape) {
    long width = 1;
    for (int extent : shape) {
      width = Math.multiplyExact(width, (long) extent);
      if (width > Integer.MAX_VALUE - 8) {
        throw new DataException("an example of shape " + Arrays.toString(shape) + " is too large");
      }
    }
    return (int) width;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Features features
        && Arrays.equals(shape, features.shape)
        && names.equals(features.names);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(shape) + names.hashCode();
  }
}
