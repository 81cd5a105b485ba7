package org.ae4j.core.engine;

/** The elements of a matrix that are not 0, one row at a time. */
final class SparseRows {
  private final Storage matrix;
  private final float[] row;
  private final int[] places;
  private int count;

  SparseRows(Storage matrix, int columns) {
    this.matrix = matrix;
    this.row = new float[columns];
    this.places = new int[columns];
  }

  /** Finds the elements of a row. */
  void find(int index) {
    matrix.read(index * row.length, row, row.length);
    int found = 0;
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0) {
        places[found++] = i;
      }
    }
    count = found;
  }

  /** Returns how many elements the row has. */
  int count() {
    return count;
  }

  /** Returns the column of an element. */
  int column(int element) {
    return places[element];
  }

  /** Returns the value of an element. */
  float value(int element) {
    return row[places[element]];
  }
}
