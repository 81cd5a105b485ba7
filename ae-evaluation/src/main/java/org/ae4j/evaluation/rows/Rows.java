package org.ae4j.evaluation.rows;

import org.ae4j.core.DataException;

/** The checks that every array of examples passes on its way in. */
public final class Rows {
  private Rows() {}

  /** Returns the common length of the rows. */
  public static int requireUsable(String what, float[][] rows) {
    if (rows == null || rows.length == 0 || rows[0] == null || rows[0].length == 0) {
      throw new DataException(what + " are empty; at least one row of one number is needed");
    }
    int width = rows[0].length;
    for (int i = 0; i < rows.length; i++) {
      requireUsable(what, rows[i], i, width);
    }
    return width;
  }

  private static void requireUsable(String what, float[] row, int index, int width) {
    if (row == null || row.length != width) {
      String found = row == null ? "none" : Integer.toString(row.length);
      throw new DataException(
          what + ": row " + index + " should have " + width + " numbers but has " + found);
    }
    for (int j = 0; j < width; j++) {
      if (!Float.isFinite(row[j])) {
        throw new DataException(
            what
                + ": row "
                + index
                + ", column "
                + j
                + " is "
                + row[j]
                + "; remove or impute what is not a finite number");
      }
    }
  }

  /** Checks that rows have the width that something was fitted on. */
  public static void requireWidth(String what, float[][] rows, int width) {
    int found = requireUsable(what, rows);
    if (found != width) {
      throw new DataException(
          what + " have " + found + " columns; fitted was on " + width + ", so give as many");
    }
  }

  /** Returns the mean of every column. */
  public static double[] mean(float[][] rows) {
    double[] mean = new double[rows[0].length];
    for (float[] row : rows) {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += row[j];
      }
    }
    for (int j = 0; j < mean.length; j++) {
      mean[j] /= rows.length;
    }
    return mean;
  }
}
