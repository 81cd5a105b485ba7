package org.ae4j.evaluation.rows;

/**
 * Rows with the mean taken from every column, in double precision and without holding a copy.
 *
 * @param rows shape {@code [examples, features]}
 * @param mean of every column
 */
public record CentredRows(float[][] rows, double[] mean) {
  public static CentredRows of(float[][] rows) {
    return new CentredRows(rows, Rows.mean(rows));
  }

  /** Writes one centred row. */
  public void fill(int index, double[] target) {
    subtract(rows[index], mean, target);
  }

  /** Writes a row less another one. */
  public static void subtract(float[] row, double[] other, double[] target) {
    for (int j = 0; j < target.length; j++) {
      target[j] = row[j] - other[j];
    }
  }

  /**
   * Returns the summed outer products of the rows, shape {@code [features, features]}.
   *
   * <p>Columns that are mostly zero are centred afterwards instead, so that their zeros cost
   * nothing. The mean of such a column is smaller than its standard deviation, so the subtraction
   * does not cancel.
   */
  public double[][] covariances() {
    double[] shift = shift();
    double[][] sum =
        OuterProducts.sum(rows.length, mean.length, (i, row) -> subtract(rows[i], shift, row));
    for (int i = 0; i < mean.length; i++) {
      double factor = -rows.length * (mean[i] - shift[i]);
      for (int j = 0; j < mean.length; j++) {
        sum[i][j] += factor * (mean[j] - shift[j]);
      }
    }
    return sum;
  }

  private double[] shift() {
    int[] zeros = new int[mean.length];
    for (float[] row : rows) {
      for (int j = 0; j < zeros.length; j++) {
        zeros[j] += row[j] == 0 ? 1 : 0;
      }
    }
    double[] shift = mean.clone();
    for (int j = 0; j < shift.length; j++) {
      shift[j] = 2 * zeros[j] > rows.length ? 0 : mean[j];
    }
    return shift;
  }

  /** Returns the inner products of the rows, shape {@code [examples, examples]}. */
  public double[][] innerProducts() {
    return OuterProducts.sum(mean.length, rows.length, this::fillColumn);
  }

  private void fillColumn(int column, double[] target) {
    for (int i = 0; i < target.length; i++) {
      target[i] = rows[i][column] - mean[column];
    }
  }

  /** Returns the sum of the rows, each times a factor, shape {@code [features]}. */
  public double[] weightedSum(double[] factors) {
    double[] sum = new double[mean.length];
    double[] centred = new double[mean.length];
    for (int i = 0; i < rows.length; i++) {
      fill(i, centred);
      ScaledSum.add(sum, 0, factors[i], centred);
    }
    return sum;
  }
}
