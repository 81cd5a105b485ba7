package org.ae4j.evaluation.classify;

import java.util.stream.IntStream;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.rows.Rows;

/**
 * Multinomial logistic regression on codes: how much of a class can be read from a representation
 * by straight lines, as in Alain and Bengio (2016), <a
 * href="https://arxiv.org/abs/1610.01644">Understanding intermediate layers using linear classifier
 * probes</a>.
 *
 * <p>Columns are standardised first, so that no unit counts more for being large. The cost is
 * strictly convex and minimised to its end: the result depends on data and penalty alone, not on a
 * seed.
 */
public final class LinearProbe implements Classifier {
  /** Of the mean loss in nats, per coefficient of a standardised column. */
  private static final double LARGEST_SLOPE = 1e-6;

  private final StandardColumns columns;
  private final double[][] coefficients;

  private LinearProbe(StandardColumns columns, double[][] coefficients) {
    this.columns = columns;
    this.coefficients = coefficients;
  }

  /** Fits with the standard configuration: see {@link #fit(float[][], int[], ProbeConfig)}. */
  public static LinearProbe fit(float[][] codes, int[] labels) {
    return fit(codes, labels, ProbeConfig.standard());
  }

  /**
   * Fits a probe.
   *
   * @param codes shape {@code [examples, features]}; not copied
   * @param labels the class of every example, from 0; a class without examples is never chosen
   * @throws DataException if codes are empty, ragged or not finite, there are not as many labels, a
   *     label is negative, or all examples have one class
   */
  public static LinearProbe fit(float[][] codes, int[] labels, ProbeConfig config) {
    int width = Rows.requireUsable("codes", codes);
    int classes = ClassLabels.classes(codes.length, labels);
    requireTwoClasses(labels);
    StandardColumns own = StandardColumns.of(codes);
    StandardColumns columns = config.commonScale() ? own.withCommonScale() : own;
    var cost = new LogisticCost(codes, labels, classes, columns, config.penalty());
    double[] best =
        QuasiNewton.minimise(
            cost, new double[classes * (width + 1)], config.iterations(), LARGEST_SLOPE);
    return new LinearProbe(columns, cost.byClass(best));
  }

  private static void requireTwoClasses(int[] labels) {
    if (IntStream.of(labels).allMatch(label -> label == labels[0])) {
      throw new DataException(
          "all labels are " + labels[0] + "; a classifier needs examples of at least two classes");
    }
  }

  /**
   * Returns the probabilities of the classes.
   *
   * @param codes shape {@code [examples, features]}
   * @return shape {@code [examples, classes]}; rows add up to 1
   * @throws DataException if codes are empty, ragged, not finite or of another width
   */
  public double[][] probabilities(float[][] codes) {
    Rows.requireWidth("codes", codes, columns.width());
    double[][] probabilities = new double[codes.length][coefficients.length];
    int blocks = (codes.length + ClassScores.BLOCK - 1) / ClassScores.BLOCK;
    IntStream.range(0, blocks)
        .parallel()
        .forEach(block -> fill(probabilities, codes, block * ClassScores.BLOCK));
    return probabilities;
  }

  private void fill(double[][] probabilities, float[][] codes, int start) {
    int count = Math.min(ClassScores.BLOCK, codes.length - start);
    var scores = new ClassScores(columns, coefficients.length);
    double[][] logs = scores.logProbabilities(codes, start, count, coefficients);
    for (int b = 0; b < count; b++) {
      for (int c = 0; c < logs.length; c++) {
        probabilities[start + b][c] = Math.exp(logs[c][b]);
      }
    }
  }

  @Override
  public int[] classify(float[][] codes) {
    double[][] probabilities = probabilities(codes);
    return IntStream.range(0, codes.length).map(i -> largest(probabilities[i])).toArray();
  }

  private static int largest(double[] values) {
    int largest = 0;
    for (int c = 1; c < values.length; c++) {
      largest = values[c] > values[largest] ? c : largest;
    }
    return largest;
  }
}
