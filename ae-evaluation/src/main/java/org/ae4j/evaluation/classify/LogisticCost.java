package org.ae4j.evaluation.classify;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ae4j.evaluation.rows.ScaledSum;

/**
 * The cost of a multinomial logistic regression: (Σ −ln p(label) + penalty/2 Σ w²) / examples. The
 * constants of the classes are free.
 *
 * <p>A fixed number of parts is summed side by side and added up in order, so that the result does
 * not depend on the number of processors.
 */
final class LogisticCost implements Cost {
  private static final int PARTS = 8;

  private final float[][] examples;
  private final int[] labels;
  private final int classes;
  private final StandardColumns columns;
  private final double penalty;

  LogisticCost(
      float[][] examples, int[] labels, int classes, StandardColumns columns, double penalty) {
    this.examples = examples;
    this.labels = labels;
    this.classes = classes;
    this.columns = columns;
    this.penalty = penalty;
  }

  private record Part(double cost, double[][] gradient) {}

  @Override
  public double at(double[] point, double[] gradient) {
    double[][] coefficients = byClass(point);
    List<Part> parts =
        IntStream.range(0, PARTS).parallel().mapToObj(p -> part(p, coefficients)).toList();
    double cost = 0;
    Arrays.fill(gradient, 0);
    int stride = columns.width() + 1;
    for (Part part : parts) {
      cost += part.cost;
      for (int c = 0; c < classes; c++) {
        for (int j = 0; j < stride; j++) {
          gradient[c * stride + j] += part.gradient[c][j];
        }
      }
    }
    return (cost + addPenalty(point, gradient)) / examples.length;
  }

  /** Adds the penalty's derivatives, divides all by the number of examples, returns the penalty. */
  private double addPenalty(double[] point, double[] gradient) {
    int stride = columns.width() + 1;
    double squares = 0;
    for (int i = 0; i < point.length; i++) {
      if (i % stride < stride - 1) {
        squares += point[i] * point[i];
        gradient[i] += penalty * point[i];
      }
      gradient[i] /= examples.length;
    }
    return penalty / 2 * squares;
  }

  /** Returns a view of a flat point as shape {@code [classes, features + 1]}, copied. */
  double[][] byClass(double[] point) {
    int stride = columns.width() + 1;
    double[][] rows = new double[classes][];
    Arrays.setAll(rows, c -> Arrays.copyOfRange(point, c * stride, (c + 1) * stride));
    return rows;
  }

  private Part part(int number, double[][] coefficients) {
    int from = (int) ((long) examples.length * number / PARTS);
    int to = (int) ((long) examples.length * (number + 1) / PARTS);
    double[][] gradient = new double[classes][columns.width() + 1];
    ClassScores scores = new ClassScores(columns, classes);
    double cost = 0;
    for (int start = from; start < to; start += ClassScores.BLOCK) {
      int count = Math.min(ClassScores.BLOCK, to - start);
      double[][] residuals = scores.logProbabilities(examples, start, count, coefficients);
      cost += toResiduals(residuals, start, count);
      addGradient(gradient, residuals, scores.rows(), count);
    }
    return new Part(cost, gradient);
  }

  /** Turns log-probabilities into probabilities less targets and returns the summed loss. */
  private double toResiduals(double[][] scores, int start, int count) {
    double cost = 0;
    for (int b = 0; b < count; b++) {
      int label = labels[start + b];
      cost -= scores[label][b];
      for (int c = 0; c < classes; c++) {
        scores[c][b] = Math.exp(scores[c][b]) - (c == label ? 1 : 0);
      }
    }
    return cost;
  }

  private void addGradient(double[][] gradient, double[][] residuals, double[][] rows, int count) {
    int width = columns.width();
    double[] slopes = new double[width];
    for (int c = 0; c < classes; c++) {
      Arrays.fill(slopes, 0);
      ScaledSum.add(slopes, 0, residuals[c], rows, count);
      for (int j = 0; j < width; j++) {
        gradient[c][j] += slopes[j];
      }
      for (int b = 0; b < count; b++) {
        gradient[c][width] += residuals[c][b];
      }
    }
  }
}
