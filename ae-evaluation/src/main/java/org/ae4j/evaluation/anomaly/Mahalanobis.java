package org.ae4j.evaluation.anomaly;

import java.util.stream.IntStream;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.rows.CentredRows;
import org.ae4j.evaluation.rows.Rows;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * The distance from the mean in units of the spread of each direction: Mahalanobis (1936). For
 * normally distributed data its square is chi-squared with as many degrees of freedom as there are
 * columns. Immutable.
 */
public final class Mahalanobis {
  /** Of the mean variance, added to all directions: none has exactly no spread. */
  private static final double RIDGE = 1e-6;

  private final double[] mean;
  private final double[][] root;

  private Mahalanobis(double[] mean, double[][] root) {
    this.mean = mean;
    this.root = root;
  }

  /**
   * Learns mean and covariance. A millionth of the mean variance is added to every direction, so
   * that one in which the training data does not vary counts a great deal and not infinitely.
   *
   * @param training shape {@code [examples, features]}
   * @throws DataException if it is empty, ragged, not finite, or nothing in it varies
   */
  public static Mahalanobis fit(float[][] training) {
    return fit(training, RIDGE);
  }

  /**
   * Learns mean and covariance.
   *
   * @param ridge the part of the mean variance that is added to every direction, above 0: the less
   *     training data, the more
   */
  static Mahalanobis fit(float[][] training, double ridge) {
    int width = Rows.requireUsable("training data", training);
    CentredRows rows = CentredRows.of(training);
    double[][] covariance = rows.covariances();
    double trace = IntStream.range(0, width).mapToDouble(j -> covariance[j][j]).sum();
    if (trace == 0) {
      throw new DataException("all training rows are equal; distances need rows that vary");
    }
    for (int i = 0; i < width; i++) {
      covariance[i][i] += ridge * trace / width;
      for (int j = 0; j < width; j++) {
        covariance[i][j] /= training.length;
      }
    }
    var cholesky = new CholeskyDecomposition(new Array2DRowRealMatrix(covariance, false), 1e-9, 0);
    return new Mahalanobis(rows.mean(), cholesky.getL().getData());
  }

  /**
   * Returns the squared distance of every example.
   *
   * @param examples shape {@code [examples, features]}
   * @throws DataException if they are empty, ragged, not finite or of another width
   */
  public double[] squaredDistances(float[][] examples) {
    Rows.requireWidth("examples", examples, mean.length);
    return IntStream.range(0, examples.length)
        .parallel()
        .mapToDouble(i -> squaredDistance(examples[i]))
        .toArray();
  }

  /** Solves {@code L z = x − mean} from the top; the squared length of z is the distance's. */
  private double squaredDistance(float[] example) {
    double[] z = new double[mean.length];
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      double rest = example[i] - mean[i];
      double[] row = root[i];
      for (int j = 0; j < i; j++) {
        rest -= row[j] * z[j];
      }
      z[i] = rest / row[i];
      sum += z[i] * z[i];
    }
    return sum;
  }
}
