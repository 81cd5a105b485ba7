package org.ae4j.data;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;

/**
 * See {@link Missing#mean()}, {@link Missing#median()} and {@link Missing#constant(double)}.
 *
 * @param statistic what cells are filled with
 * @param constant the number, where the statistic asks for one
 */
record FillMissing(Statistic statistic, double constant) implements Missing {
  /** What is computed from the values that are there. */
  enum Statistic {
    MEAN,
    MEDIAN,
    CONSTANT
  }

  FillMissing {
    if (!Float.isFinite((float) constant)) {
      throw new ConfigurationException("cells are filled with finite numbers, not " + constant);
    }
  }

  @Override
  public boolean allowed() {
    return true;
  }

  @Override
  public void fill(float[][] rows, List<String> columns) {
    for (int j = 0; rows.length > 0 && j < rows[0].length; j++) {
      int column = j;
      if (Arrays.stream(rows).anyMatch(row -> Float.isNaN(row[column]))) {
        float filling = (float) filling(rows, j, columns);
        for (float[] row : rows) {
          row[j] = Float.isNaN(row[j]) ? filling : row[j];
        }
      }
    }
  }

  private double filling(float[][] rows, int column, List<String> columns) {
    if (statistic == Statistic.CONSTANT) {
      return constant;
    }
    double[] present =
        Arrays.stream(rows)
            .mapToDouble(row -> row[column])
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    if (present.length == 0) {
      throw new DataException(
          "column "
              + column
              + (columns.isEmpty() ? "" : " \"" + columns.get(column) + "\"")
              + " has no values at all; drop it or fill with a constant");
    }
    return statistic == Statistic.MEDIAN
        ? Quantile.ofSorted(present, 0.5)
        : Arrays.stream(present).average().orElseThrow();
  }
}
