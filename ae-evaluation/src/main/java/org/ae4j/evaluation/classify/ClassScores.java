package org.ae4j.evaluation.classify;

import java.util.Arrays;
import org.ae4j.evaluation.rows.ScaledSum;

/**
 * The linear scores of a block of examples: one logit per class. Holds the working memory of one
 * thread.
 */
final class ClassScores {
  /** Rows and columns of so many examples stay in a processor's second-level cache. */
  static final int BLOCK = 64;

  private final StandardColumns columns;
  private final double[][] rows;
  private final double[][] byFeature;
  private final double[][] logits;

  ClassScores(StandardColumns columns, int classes) {
    this.columns = columns;
    this.rows = new double[BLOCK][columns.width()];
    this.byFeature = new double[columns.width()][BLOCK];
    this.logits = new double[classes][BLOCK];
  }

  /** Returns the standardised examples of the block, shape {@code [BLOCK, features]}. */
  double[][] rows() {
    return rows;
  }

  /**
   * Computes log-probabilities, shape {@code [classes, BLOCK]}; the array is used again.
   *
   * @param coefficients shape {@code [classes, features + 1]}; the last are the constants
   */
  double[][] logProbabilities(float[][] examples, int from, int count, double[][] coefficients) {
    for (int b = 0; b < count; b++) {
      columns.fill(examples[from + b], rows[b]);
      for (int j = 0; j < byFeature.length; j++) {
        byFeature[j][b] = rows[b][j];
      }
    }
    for (int c = 0; c < logits.length; c++) {
      Arrays.fill(logits[c], coefficients[c][columns.width()]);
      ScaledSum.add(logits[c], 0, coefficients[c], byFeature, columns.width());
    }
    for (int b = 0; b < count; b++) {
      normalise(b);
    }
    return logits;
  }

  private void normalise(int b) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double[] ofClass : logits) {
      largest = Math.max(largest, ofClass[b]);
    }
    double sum = 0;
    for (double[] ofClass : logits) {
      sum += Math.exp(ofClass[b] - largest);
    }
    double logSum = largest + Math.log(sum);
    for (double[] ofClass : logits) {
      ofClass[b] -= logSum;
    }
  }
}
