package org.ae4j.evaluation.generation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;

/** The steps of expectation maximisation on some codes. */
final class MixtureFit {
  /** Added to every variance, in units of the mean variance over dimensions. */
  private static final double RIDGE = 1e-6;

  private static final double LEAST_VARIANCE = 1e-12;

  /** Keeps a component that no code belongs to from vanishing into 0/0. */
  private static final double LEAST_COUNT = 1e-9;

  private final float[][] codes;

  MixtureFit(float[][] codes) {
    this.codes = codes;
  }

  /**
   * Starts from codes far from one another and gives every code to the nearest: Arthur and
   * Vassilvitskii (2007), k-means++, seeding.
   *
   * @return 1 at the nearest, else 0: shape {@code [examples, components]}
   */
  double[][] nearestOf(int components, long seed) {
    NoiseStream noise = new NoiseSource(seed).stream("mixture/start");
    double[] distance = new double[codes.length];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    int[] nearest = new int[codes.length];
    int centre = (int) Math.floorMod(noise.bits(0, 0), (long) codes.length);
    for (int k = 0; k < components; k++) {
      for (int i = 0; i < codes.length; i++) {
        double here = squaredDistance(codes[i], codes[centre]);
        if (here < distance[i]) {
          distance[i] = here;
          nearest[i] = k;
        }
      }
      centre = drawn(distance, (noise.bits(1, k) >>> 11) * 0x1p-53);
    }
    double[][] shares = new double[codes.length][components];
    for (int i = 0; i < codes.length; i++) {
      shares[i][nearest[i]] = 1;
    }
    return shares;
  }

  private static int drawn(double[] weights, double uniform) {
    double rest = uniform * Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length; i++) {
      rest -= weights[i];
      if (rest < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  private static double squaredDistance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }

  /** Fills in what part of every code each component has; returns the mean log-likelihood. */
  double expected(List<MixtureComponent> components, double[][] shares) {
    double sum = 0;
    for (int i = 0; i < codes.length; i++) {
      float[] code = codes[i];
      double[] log = components.stream().mapToDouble(one -> one.logWeight(code)).toArray();
      double largest = Arrays.stream(log).max().orElseThrow();
      double total = Arrays.stream(log).map(weight -> Math.exp(weight - largest)).sum();
      shares[i] = Arrays.stream(log).map(w -> Math.exp(w - largest) / total).toArray();
      sum += largest + Math.log(total);
    }
    return sum / codes.length;
  }

  /** Returns the likeliest components for such shares. */
  List<MixtureComponent> maximised(double[][] shares, int count) {
    double ridge = Math.max(LEAST_VARIANCE, RIDGE * meanVariance());
    List<MixtureComponent> components = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      components.add(component(column(shares, k), ridge));
    }
    return components;
  }

  private MixtureComponent component(double[] weights, double ridge) {
    double total = Arrays.stream(weights).sum() + LEAST_COUNT;
    int width = codes[0].length;
    double[] mean = new double[width];
    double[][] covariance = new double[width][width];
    for (int i = 0; i < codes.length; i++) {
      for (int j = 0; j < width; j++) {
        mean[j] += weights[i] / total * codes[i][j];
      }
    }
    double[] residual = new double[width];
    for (int i = 0; i < codes.length; i++) {
      if (weights[i] > 0) {
        for (int j = 0; j < width; j++) {
          residual[j] = codes[i][j] - mean[j];
        }
        addOuter(covariance, residual, weights[i] / total);
      }
    }
    for (int j = 0; j < width; j++) {
      covariance[j][j] += ridge;
      for (int l = 0; l < j; l++) {
        covariance[l][j] = covariance[j][l];
      }
    }
    return MixtureComponent.of(total / codes.length, mean, covariance);
  }

  private static void addOuter(double[][] lower, double[] vector, double weight) {
    for (int j = 0; j < vector.length; j++) {
      double factor = weight * vector[j];
      for (int l = 0; l <= j; l++) {
        lower[j][l] += factor * vector[l];
      }
    }
  }

  private double meanVariance() {
    double sum = 0;
    for (int j = 0; j < codes[0].length; j++) {
      int column = j;
      double mean = Arrays.stream(codes).mapToDouble(code -> code[column]).sum() / codes.length;
      sum += Arrays.stream(codes).mapToDouble(code -> Math.pow(code[column] - mean, 2)).sum();
    }
    return sum / codes.length / codes[0].length;
  }

  private static double[] column(double[][] rows, int k) {
    return Arrays.stream(rows).mapToDouble(row -> row[k]).toArray();
  }
}
