package org.ae4j.evaluation.embedding;

import java.util.stream.IntStream;

/**
 * How much every point is a neighbour of every other: normal densities whose widths give all points
 * the same perplexity, made symmetric; van der Maaten and Hinton (2008), section 2 and equation 1.
 */
final class Affinities {
  private static final int BISECTIONS = 60;

  private Affinities() {}

  /** Returns probabilities of pairs, shape {@code [points, points]}, which sum to 1. */
  static double[][] of(float[][] points, double perplexity) {
    double[][] rows =
        IntStream.range(0, points.length)
            .parallel()
            .mapToObj(i -> row(distances(points, i), i, Math.log(perplexity)))
            .toArray(double[][]::new);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        rows[i][j] = (rows[i][j] + rows[j][i]) / (2.0 * rows.length);
        rows[j][i] = rows[i][j];
      }
    }
    return rows;
  }

  private static double[] distances(float[][] points, int from) {
    double[] distances = new double[points.length];
    for (int j = 0; j < distances.length; j++) {
      for (int k = 0; k < points[j].length; k++) {
        double difference = (double) points[from][k] - points[j][k];
        distances[j] += difference * difference;
      }
    }
    return distances;
  }

  /** Returns the probabilities of neighbours whose entropy in nats is a given one. */
  static double[] row(double[] distances, int self, double entropy) {
    double nearest =
        IntStream.range(0, distances.length)
            .filter(j -> j != self)
            .mapToDouble(j -> distances[j])
            .min()
            .orElse(0);
    double[] row = new double[distances.length];
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double precision = 1 / Math.max(nearest, 1e-12);
    for (int i = 0; i < BISECTIONS; i++) {
      boolean tooWide = fill(row, distances, self, nearest, precision) > entropy;
      low = tooWide ? precision : low;
      high = tooWide ? high : precision;
      precision = high == Double.POSITIVE_INFINITY ? 2 * precision : (low + high) / 2;
    }
    return row;
  }

  /** Fills in probabilities that fall with distance and returns their entropy. */
  private static double fill(
      double[] row, double[] distances, int self, double nearest, double precision) {
    double sum = 0;
    double weighted = 0;
    for (int j = 0; j < row.length; j++) {
      double beyond = distances[j] - nearest; // the nearest never underflows
      row[j] = j == self ? 0 : Math.exp(-precision * beyond);
      sum += row[j];
      weighted += row[j] == 0 ? 0 : row[j] * precision * beyond;
    }
    for (int j = 0; j < row.length; j++) {
      row[j] /= sum;
    }
    return Math.log(sum) + weighted / sum;
  }
}
