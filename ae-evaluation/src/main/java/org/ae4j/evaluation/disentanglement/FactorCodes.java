package org.ae4j.evaluation.disentanglement;

import java.util.Arrays;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.rows.Rows;

/** Codes and the factors of the examples that they are codes of. */
public final class FactorCodes {
  private final int[][] factors;
  private final float[][] codes;

  private FactorCodes(int[][] factors, float[][] codes) {
    this.factors = factors;
    this.codes = codes;
  }

  /**
   * Returns codes with their factors; rows are kept, not copied.
   *
   * @param factors shape {@code [examples, factors]}, each counted from 0
   * @param codes shape {@code [examples, latent]}
   * @throws DataException if there are fewer than 2 examples, rows differ in length, a number is
   *     not finite or a factor is negative
   */
  public static FactorCodes of(int[][] factors, float[][] codes) {
    if (codes.length < 2 || factors.length != codes.length) {
      throw new DataException(
          "disentanglement needs at least 2 codes and as many rows of factors, but there are "
              + codes.length
              + " and "
              + factors.length);
    }
    Rows.requireUsable("codes", codes);
    for (int i = 0; i < codes.length; i++) {
      if (factors[i].length != factors[0].length || factors[i].length == 0) {
        throw new DataException("row " + i + " of the factors is ragged or empty");
      }
      if (Arrays.stream(factors[i]).anyMatch(value -> value < 0)) {
        throw new DataException("row " + i + " has a negative factor; count values from 0");
      }
    }
    return new FactorCodes(factors.clone(), codes.clone());
  }

  int size() {
    return codes.length;
  }

  int factorCount() {
    return factors[0].length;
  }

  int width() {
    return codes[0].length;
  }

  /** Returns one factor of every example. */
  int[] factor(int factor) {
    return Arrays.stream(factors).mapToInt(row -> row[factor]).toArray();
  }

  /** Returns one number of every code. */
  double[] dimension(int dimension) {
    return Arrays.stream(codes).mapToDouble(row -> row[dimension]).toArray();
  }
}
