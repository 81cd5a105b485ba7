package org.ae4j.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.rows.CentredRows;
import org.ae4j.evaluation.rows.Rows;
import org.ae4j.evaluation.rows.ScaledSum;

/**
 * Principal component analysis: of all linear reconstructions from a code of k numbers, the one
 * with the least squared error on the training data; Baldi and Hornik (1989), <a
 * href="https://doi.org/10.1016/0893-6080(89)90014-2">Neural networks and principal component
 * analysis</a>. Columns are centred and not scaled; the fit is exact, not sampled.
 *
 * <p>Fitting needs memory for a square matrix of doubles with as many rows as there are columns or
 * examples, whichever is fewer.
 */
public final class PcaBaseline implements Baseline {
  /** Directions with less of the largest variance than this are rounding of single precision. */
  private static final double LEAST_VARIANCE = 1e-12;

  private final double[] mean;
  private final double[][] components;
  private final double[] variances;

  private PcaBaseline(double[] mean, double[][] components, double[] variances) {
    this.mean = mean;
    this.components = components;
    this.variances = variances;
  }

  static PcaBaseline fit(float[][] training, int components) {
    int width = Rows.requireUsable("training data", training);
    if (components < 1) {
      throw new ConfigurationException("components must be at least 1, but was " + components);
    }
    CentredRows rows = CentredRows.of(training);
    // Of n examples, inner products are n × n and have the same eigenvalues as the covariances.
    boolean wide = width > training.length;
    double[][] matrix = wide ? rows.innerProducts() : rows.covariances();
    int wanted = Math.min(components, matrix.length);
    var eigenvectors = LeadingEigenvectors.of(matrix, wanted);
    double least = eigenvectors.value(0) * LEAST_VARIANCE;
    int used = (int) IntStream.range(0, wanted).filter(k -> eigenvectors.value(k) > least).count();
    double[][] directions = new double[used][];
    double[] variances = new double[used];
    for (int k = 0; k < used; k++) {
      double[] vector = eigenvectors.vector(k);
      directions[k] = unit(wide ? rows.weightedSum(vector) : vector);
      variances[k] = eigenvectors.value(k) / training.length;
    }
    return new PcaBaseline(rows.mean(), directions, variances);
  }

  /** Returns a direction of length 1 with its largest entry positive, so that pictures agree. */
  private static double[] unit(double[] direction) {
    double squares = 0;
    double extreme = 0;
    for (double x : direction) {
      squares += x * x;
      extreme = Math.abs(x) > Math.abs(extreme) ? x : extreme;
    }
    double factor = Math.signum(extreme) / Math.sqrt(squares);
    return Arrays.stream(direction).map(x -> factor * x).toArray();
  }

  @Override
  public String name() {
    return "PCA, " + components.length + (components.length == 1 ? " component" : " components");
  }

  /**
   * Returns the training data's variance along each component, largest first. There may be fewer
   * components than asked for: directions in which nothing varies are left out.
   */
  public double[] variances() {
    return variances.clone();
  }

  /** Returns a copy of the components, unit vectors in the same order. */
  public double[][] components() {
    return Arrays.stream(components).map(double[]::clone).toArray(double[][]::new);
  }

  /** Returns a copy of the mean of the training data. */
  public double[] mean() {
    return mean.clone();
  }

  /**
   * Returns the coordinates of examples along the components.
   *
   * @param examples shape {@code [examples, features]}, as wide as the training data
   * @return shape {@code [examples, components]}
   * @throws DataException if they are empty, ragged, not finite, or of another width
   */
  public float[][] encode(float[][] examples) {
    Rows.requireWidth("examples", examples, mean.length);
    float[][] codes = new float[examples.length][components.length];
    double[] centred = new double[mean.length];
    for (int i = 0; i < examples.length; i++) {
      CentredRows.subtract(examples[i], mean, centred);
      double[] code = code(centred);
      for (int k = 0; k < code.length; k++) {
        codes[i][k] = (float) code[k];
      }
    }
    return codes;
  }

  /**
   * Returns the examples that have given coordinates along the components.
   *
   * @param codes shape {@code [examples, components]}
   * @return shape {@code [examples, features]}
   * @throws DataException if they are empty, ragged, not finite, or of another width
   */
  public float[][] decode(float[][] codes) {
    Rows.requireWidth("codes", codes, components.length);
    float[][] examples = new float[codes.length][mean.length];
    double[] code = new double[components.length];
    for (int i = 0; i < codes.length; i++) {
      for (int k = 0; k < code.length; k++) {
        code[k] = codes[i][k];
      }
      fill(examples[i], code);
    }
    return examples;
  }

  private void fill(float[] example, double[] code) {
    double[] sum = mean.clone();
    ScaledSum.add(sum, 0, code, components, components.length);
    for (int j = 0; j < sum.length; j++) {
      example[j] = (float) sum[j];
    }
  }

  @Override
  public float[][] reconstruct(float[][] examples) {
    Rows.requireWidth("examples", examples, mean.length);
    float[][] reconstructions = new float[examples.length][mean.length];
    double[] centred = new double[mean.length];
    for (int i = 0; i < examples.length; i++) {
      CentredRows.subtract(examples[i], mean, centred);
      fill(reconstructions[i], code(centred));
    }
    return reconstructions;
  }

  private double[] code(double[] centred) {
    double[] code = new double[components.length];
    for (int k = 0; k < code.length; k++) {
      for (int j = 0; j < centred.length; j++) {
        code[k] += components[k][j] * centred[j];
      }
    }
    return code;
  }
}
