package org.ae4j.evaluation;

import org.ae4j.core.DataException;
import org.ae4j.evaluation.rows.CentredRows;
import org.ae4j.evaluation.rows.Rows;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The squared Fréchet distance of two normal distributions fitted to features: ‖μ₁ − μ₂‖² + tr(C₁ +
 * C₂ − 2 (C₁ C₂)^½); Dowson and Landau (1982), <a
 * href="https://doi.org/10.1016/0047-259X(82)90077-X">The Fréchet distance between multivariate
 * normal distributions</a>. In the features of a classifier it is what Heusel and others (2017), <a
 * href="https://arxiv.org/abs/1706.08500">TTUR</a>, judge generators by; numbers from different
 * classifiers cannot be compared.
 */
public final class FrechetDistance {
  private FrechetDistance() {}

  /**
   * Returns the distance, in squared units of the features.
   *
   * @param first shape {@code [examples, features]}, at least two examples
   * @param second shape {@code [other examples, features]}
   * @throws DataException if rows are too few, ragged, not finite or of different widths
   */
  public static double between(float[][] first, float[][] second) {
    int width = Rows.requireUsable("the first features", first);
    Rows.requireWidth("the second features", second, width);
    if (first.length < 2 || second.length < 2) {
      throw new DataException("a covariance needs at least two examples on either side");
    }
    CentredRows one = CentredRows.of(first);
    CentredRows other = CentredRows.of(second);
    double means = 0;
    for (int j = 0; j < width; j++) {
      means += Math.pow(one.mean()[j] - other.mean()[j], 2);
    }
    RealMatrix c1 = covariance(one);
    RealMatrix c2 = covariance(other);
    RealMatrix root = root(c1);
    double shared = root(root.multiply(c2).multiply(root)).getTrace();
    return Math.max(0, means + c1.getTrace() + c2.getTrace() - 2 * shared);
  }

  private static RealMatrix covariance(CentredRows rows) {
    double count = rows.rows().length - 1.0;
    return new Array2DRowRealMatrix(rows.covariances(), false).scalarMultiply(1 / count);
  }

  /** Returns the root of a positive semidefinite matrix; rounding below zero counts as zero. */
  private static RealMatrix root(RealMatrix matrix) {
    RealMatrix symmetric = matrix.add(matrix.transpose()).scalarMultiply(0.5);
    EigenDecomposition eigen = new EigenDecomposition(symmetric);
    RealMatrix roots = eigen.getD();
    for (int k = 0; k < roots.getRowDimension(); k++) {
      roots.setEntry(k, k, Math.sqrt(Math.max(0, roots.getEntry(k, k))));
    }
    return eigen.getV().multiply(roots).multiply(eigen.getVT());
  }
}
