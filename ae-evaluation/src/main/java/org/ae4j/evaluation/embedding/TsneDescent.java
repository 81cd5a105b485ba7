package org.ae4j.evaluation.embedding;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Gradient descent on the divergence of a map's neighbourhoods from the data's: equation 5 of the
 * paper, with its momentum, gains and early exaggeration. Loops run over whole arrays, which the
 * compiler makes vector instructions of.
 */
final class TsneDescent {
  private static final double EXAGGERATION = 12;
  private static final double EARLY_MOMENTUM = 0.5;
  private static final double MOMENTUM = 0.8;
  private static final double LEAST_GAIN = 0.01;

  private final int count;
  private final double[][] affinities;
  private final double[][] places;
  private final double[][] moves;
  private final double[][] gains;
  private final double[][] kernel;
  private final double rate;

  /**
   * Starts a descent.
   *
   * @param affinities of the data, shape {@code [points, points]}
   * @param places on the plane, shape {@code [2, points]}; changed by every step
   */
  TsneDescent(double[][] affinities, double[][] places) {
    this.count = affinities.length;
    this.affinities = affinities;
    this.places = places;
    this.moves = new double[2][count];
    this.gains = new double[2][count];
    this.kernel = new double[count][count];
    this.rate = Math.max(50, count / EXAGGERATION / 4);
    for (double[] axis : gains) {
      Arrays.fill(axis, 1);
    }
  }

  void step(boolean early) {
    double[][] gradient = gradient(early ? EXAGGERATION : 1);
    double momentum = early ? EARLY_MOMENTUM : MOMENTUM;
    for (int axis = 0; axis < 2; axis++) {
      double mean = 0;
      for (int i = 0; i < count; i++) {
        boolean turned = gradient[axis][i] > 0 == moves[axis][i] > 0;
        double gain = turned ? gains[axis][i] * 0.8 : gains[axis][i] + 0.2;
        gains[axis][i] = Math.max(LEAST_GAIN, gain);
        moves[axis][i] = momentum * moves[axis][i] - rate * gains[axis][i] * gradient[axis][i];
        places[axis][i] += moves[axis][i];
        mean += places[axis][i] / count;
      }
      for (int i = 0; i < count; i++) {
        places[axis][i] -= mean;
      }
    }
  }

  /** Returns the derivatives of the divergence, shape {@code [2, points]}. */
  double[][] gradient(double exaggeration) {
    double[] sums = IntStream.range(0, count).parallel().mapToDouble(this::fillKernel).toArray();
    double sum = Arrays.stream(sums).sum(); // in order, whatever the number of threads
    double[][] gradient = new double[2][count];
    IntStream.range(0, count)
        .parallel()
        .forEach(i -> fillGradient(gradient, i, exaggeration, 1 / sum));
    return gradient;
  }

  /** Fills 1 / (1 + squared distance) of a point to all, itself left out; returns the sum. */
  private double fillKernel(int i) {
    double[] x = places[0];
    double[] y = places[1];
    double[] row = kernel[i];
    double xi = x[i];
    double yi = y[i];
    for (int j = 0; j < row.length; j++) {
      row[j] = 1 / (1 + (x[j] - xi) * (x[j] - xi) + (y[j] - yi) * (y[j] - yi));
    }
    row[i] = 0;
    double sum = 0;
    for (double value : row) {
      sum += value;
    }
    return sum;
  }

  private void fillGradient(double[][] gradient, int i, double exaggeration, double scale) {
    double[] row = kernel[i];
    double[] wanted = affinities[i];
    double alongX = 0;
    double alongY = 0;
    for (int j = 0; j < row.length; j++) {
      double force = (exaggeration * wanted[j] - row[j] * scale) * row[j];
      alongX += force * (places[0][i] - places[0][j]);
      alongY += force * (places[1][i] - places[1][j]);
    }
    gradient[0][i] = 4 * alongX;
    gradient[1][i] = 4 * alongY;
  }

  /** Returns the Kullback-Leibler divergence of the map from the data, in nats. */
  double divergence() {
    double sum = IntStream.range(0, count).mapToDouble(this::fillKernel).sum();
    double divergence = 0;
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        double p = affinities[i][j];
        divergence += p > 0 ? p * Math.log(p * sum / kernel[i][j]) : 0;
      }
    }
    return divergence;
  }

  float[][] places() {
    float[][] rows = new float[count][2];
    for (int i = 0; i < count; i++) {
      rows[i][0] = (float) places[0][i];
      rows[i][1] = (float) places[1][i];
    }
    return rows;
  }
}
