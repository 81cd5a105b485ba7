package org.ae4j.evaluation.statistics;

import java.util.Arrays;
import org.ae4j.core.DataException;

/** The checks that measured values pass on their way in. */
final class Values {
  private Values() {}

  /** Returns the values; there must be at least so many, all finite. */
  static double[] require(String what, double[] values, int least) {
    if (values == null || values.length < least) {
      throw new DataException(
          "%s: at least %d values are needed, but there are %s"
              .formatted(what, least, values == null ? "none" : values.length));
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new DataException(what + ": value " + i + " is " + values[i] + ", not finite");
      }
    }
    return values;
  }

  /** Returns the differences of paired values, the first less the second. */
  static double[] differences(double[] first, double[] second) {
    require("the first of a pair", first, 2);
    require("the second of a pair", second, 2);
    if (first.length != second.length) {
      throw new DataException(
          "there are %d values and %d to pair them with; measure both on the same seeds and sets"
              .formatted(first.length, second.length));
    }
    double[] differences = new double[first.length];
    Arrays.setAll(differences, i -> first[i] - second[i]);
    return differences;
  }
}
