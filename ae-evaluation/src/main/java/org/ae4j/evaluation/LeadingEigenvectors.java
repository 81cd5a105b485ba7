package org.ae4j.evaluation;

import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.ae4j.evaluation.rows.ScaledSum;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * The eigenvectors of a symmetric, positive semidefinite matrix that belong to its largest
 * eigenvalues, by subspace iteration. A Chebyshev polynomial of the matrix damps the unwanted end
 * of the spectrum, which makes it converge where eigenvalues are close: Zhou, Saad, Tiago and
 * Chelikowsky (2006), <a href="https://doi.org/10.1016/j.jcp.2006.03.017">Self-consistent-field
 * calculations using Chebyshev-filtered subspace iteration</a>, algorithm 4.2.
 *
 * <p>For a few dozen vectors of a matrix of some hundred rows this is many times faster than all of
 * its eigenvectors.
 */
final class LeadingEigenvectors {
  /** Of |A v − λ v| to the largest eigenvalue; what v misses shows squared in reconstructions. */
  private static final double RESIDUAL = 1e-9;

  /** A spectrum without any gap stops here; its vectors are then as good as any others. */
  private static final int CYCLES = 300;

  private static final int HIGHEST_DEGREE = 8;

  private final double[][] matrix;
  private double[][] vectors;
  private double[][] images;
  private double[] values;

  private LeadingEigenvectors(double[][] matrix, int subspace) {
    this.matrix = matrix;
    this.vectors = start(subspace, matrix.length);
  }

  /**
   * Finds eigenvectors.
   *
   * @param matrix symmetric and positive semidefinite
   * @param count how many are wanted, from 1 to the number of rows
   */
  static LeadingEigenvectors of(double[][] matrix, int count) {
    int subspace = Math.min(matrix.length, 2 * count + 10); // more vectors, fewer cycles
    var result = new LeadingEigenvectors(matrix, subspace);
    result.rotate();
    for (int cycle = 1; cycle <= CYCLES && result.residual(count) > RESIDUAL; cycle++) {
      result.vectors = result.filtered(Math.min(HIGHEST_DEGREE, 2 * cycle));
      orthonormalise(result.vectors);
      result.rotate();
    }
    return result;
  }

  /** Returns an eigenvalue, the largest being number 0. */
  double value(int index) {
    return values[index];
  }

  /** Returns the eigenvector of that eigenvalue, of length 1. */
  double[] vector(int index) {
    return vectors[index];
  }

  private static double[][] start(int count, int width) {
    NoiseStream stream = new NoiseSource(0).stream("eigenvectors");
    double[][] start = new double[count][width];
    float[] numbers = new float[width];
    for (int v = 0; v < count; v++) {
      stream.fill(Distribution.NORMAL, v, 0, numbers, width);
      for (int i = 0; i < width; i++) {
        start[v][i] = numbers[i];
      }
    }
    orthonormalise(start);
    return start;
  }

  /** Gram-Schmidt, each vector twice: once leaves rounding behind. */
  private static void orthonormalise(double[][] vectors) {
    for (int v = 0; v < vectors.length; v++) {
      for (int pass = 0; pass < 2; pass++) {
        scale(vectors[v], 1 / Math.sqrt(dot(vectors[v], vectors[v])));
        for (int u = 0; u < v; u++) {
          ScaledSum.add(vectors[v], 0, -dot(vectors[u], vectors[v]), vectors[u]);
        }
      }
      scale(vectors[v], 1 / Math.sqrt(dot(vectors[v], vectors[v])));
    }
  }

  /** Rayleigh and Ritz: the best approximations of eigenvectors within the subspace. */
  private void rotate() {
    images = product(vectors);
    int size = vectors.length;
    double[][] projected = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        projected[i][j] = dot(vectors[i], images[j]);
        projected[j][i] = projected[i][j];
      }
    }
    var small = new EigenDecomposition(new Array2DRowRealMatrix(projected, false));
    values = small.getRealEigenvalues();
    vectors = combined(vectors, small);
    images = combined(images, small);
  }

  private static double[][] combined(double[][] rows, EigenDecomposition small) {
    double[][] combined = new double[rows.length][rows[0].length];
    for (int v = 0; v < combined.length; v++) {
      RealVector factors = small.getEigenvector(v);
      ScaledSum.add(combined[v], 0, factors.toArray(), rows, rows.length);
    }
    return combined;
  }

  private double residual(int count) {
    double largest = 0;
    for (int v = 0; v < count; v++) {
      double squares = 0;
      for (int i = 0; i < matrix.length; i++) {
        double difference = images[v][i] - values[v] * vectors[v][i];
        squares += difference * difference;
      }
      largest = Math.max(largest, Math.sqrt(squares));
    }
    return values[0] > 0 ? largest / values[0] : 0;
  }

  /** Chebyshev's polynomial: at most 1 on [0, least kept eigenvalue], growing fast above. */
  private double[][] filtered(int degree) {
    double least = Math.max(values[values.length - 1], values[0] * 1e-12);
    double[][] previous = vectors;
    double[][] current = images;
    step(current, 2 / least, vectors, 1, null);
    for (int k = 2; k <= degree; k++) {
      double[][] next = product(current);
      step(next, 4 / least, current, 2, previous);
      previous = current;
      current = next;
    }
    return current;
  }

  /** Turns a product p into {@code factor · p − weight · current − previous}. */
  private static void step(
      double[][] product, double factor, double[][] current, double weight, double[][] previous) {
    for (int v = 0; v < product.length; v++) {
      scale(product[v], factor);
      ScaledSum.add(product[v], 0, -weight, current[v]);
      if (previous != null) {
        ScaledSum.add(product[v], 0, -1, previous[v]);
      }
    }
  }

  /** Multiplies every row by the matrix, some of the matrix's rows at a time to stay in cache. */
  private double[][] product(double[][] rows) {
    int block = 32;
    double[][] product = new double[rows.length][matrix.length];
    double[][] part = new double[block][];
    double[] factors = new double[block];
    for (int start = 0; start < matrix.length; start += block) {
      int count = Math.min(block, matrix.length - start);
      System.arraycopy(matrix, start, part, 0, count);
      for (int v = 0; v < rows.length; v++) {
        System.arraycopy(rows[v], start, factors, 0, count);
        ScaledSum.add(product[v], 0, factors, part, count);
      }
    }
    return product;
  }

  private static void scale(double[] row, double factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] *= factor;
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
