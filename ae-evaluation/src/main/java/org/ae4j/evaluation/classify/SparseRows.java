package org.ae4j.evaluation.classify;

/**
 * The numbers of rows that are not 0.
 *
 * @param columns where they stand, shape {@code [rows, numbers that are not 0]}
 * @param values what they are, same shape
 */
record SparseRows(int[][] columns, float[][] values) {
  static SparseRows of(float[][] rows) {
    int[][] columns = new int[rows.length][];
    float[][] values = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      int count = 0;
      for (float value : rows[i]) {
        count += value != 0 ? 1 : 0;
      }
      columns[i] = new int[count];
      values[i] = new float[count];
      int next = 0;
      for (int j = 0; j < rows[i].length; j++) {
        if (rows[i][j] != 0) {
          columns[i][next] = j;
          values[i][next++] = rows[i][j];
        }
      }
    }
    return new SparseRows(columns, values);
  }

  int size() {
    return values.length;
  }

  double squaredLength(int row) {
    double sum = 0;
    for (float value : values[row]) {
      sum += (double) value * value;
    }
    return sum;
  }

  double meanSquaredLength() {
    double sum = 0;
    for (int i = 0; i < size(); i++) {
      sum += squaredLength(i);
    }
    return sum / size();
  }

  /** Returns the inner product of a row with dense weights. */
  double product(int row, double[] weights) {
    double sum = 0;
    for (int k = 0; k < values[row].length; k++) {
      sum += values[row][k] * weights[columns[row][k]];
    }
    return sum;
  }

  /** Adds a multiple of a row to dense weights. */
  void add(int row, double factor, double[] weights) {
    for (int k = 0; k < values[row].length; k++) {
      weights[columns[row][k]] += factor * values[row][k];
    }
  }
}
