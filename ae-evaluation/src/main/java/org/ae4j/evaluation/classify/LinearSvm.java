package org.ae4j.evaluation.classify;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.rows.Rows;

/**
 * A linear support vector machine for every class against the rest, with squared margin errors; the
 * class of the largest margin wins. Fitted by dual coordinate descent: Hsieh et al. (2008), <a
 * href="https://doi.org/10.1145/1390156.1390208">A dual coordinate descent method for large-scale
 * linear SVM</a>, algorithm 1.
 *
 * <p>Numbers that are 0 cost no time, which suits sparse codes. All examples are divided by one
 * number, so that their squared length is 1 on average; columns keep their zeros and their relative
 * scale. The dual is strictly convex and solved to its end: the result depends on data and cost
 * alone, up to rounding.
 */
public final class LinearSvm implements Classifier {
  private final double[][] coefficients;

  private LinearSvm(double[][] coefficients) {
    this.coefficients = coefficients;
  }

  /** Fits with the standard configuration: see {@link #fit(float[][], int[], SvmConfig)}. */
  public static LinearSvm fit(float[][] codes, int[] labels) {
    return fit(codes, labels, SvmConfig.standard());
  }

  /**
   * Fits a machine per class, side by side.
   *
   * @param codes shape {@code [examples, features]}
   * @param labels the class of every example, from 0; a class without examples is never chosen
   * @throws DataException if codes are empty, ragged, not finite or 0 everywhere, there are not as
   *     many labels, a label is negative, or all examples have one class
   */
  public static LinearSvm fit(float[][] codes, int[] labels, SvmConfig config) {
    int width = Rows.requireUsable("codes", codes);
    int classes = ClassLabels.classes(codes.length, labels);
    if (IntStream.of(labels).allMatch(label -> label == labels[0])) {
      throw new DataException(
          "all labels are " + labels[0] + "; a classifier needs examples of at least two classes");
    }
    SparseRows rows = SparseRows.of(codes);
    double scale = Math.sqrt(rows.meanSquaredLength());
    if (scale == 0) {
      throw new DataException("all codes are 0; there is nothing to tell classes apart by");
    }
    double[][] fitted = new double[classes][];
    IntStream.range(0, classes)
        .parallel()
        .forEach(c -> fitted[c] = new MarginFit(rows, labels, c, scale, config).fit(width));
    return new LinearSvm(fitted);
  }

  @Override
  public int[] classify(float[][] codes) {
    Rows.requireWidth("codes", codes, coefficients[0].length - 1);
    return Arrays.stream(codes).parallel().mapToInt(this::largest).toArray();
  }

  private int largest(float[] code) {
    int largest = 0;
    double margin = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < coefficients.length; c++) {
      double sum = coefficients[c][code.length];
      for (int j = 0; j < code.length; j++) {
        sum += coefficients[c][j] * code[j];
      }
      if (sum > margin) {
        margin = sum;
        largest = c;
      }
    }
    return largest;
  }
}
