package org.ae4j.evaluation.classify;

import java.util.stream.IntStream;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;

/** Finds the coefficients that part one class from the rest: one dual variable per example. */
final class MarginFit {
  /** Of the dual's projected derivatives, which are margins. */
  private static final double TOLERANCE = 1e-3;

  private final SparseRows rows;
  private final double[] sign;
  private final double[] curvature;
  private final double[] dual;
  private final double scale;
  private final double softness;
  private final int passes;
  private double constant;

  /**
   * Prepares a fit.
   *
   * @param wanted the class on the positive side
   * @param scale what examples are divided by
   */
  MarginFit(SparseRows rows, int[] labels, int wanted, double scale, SvmConfig config) {
    this.rows = rows;
    this.scale = scale;
    this.softness = 1 / (2 * config.cost());
    this.passes = config.passes();
    this.sign = IntStream.of(labels).mapToDouble(label -> label == wanted ? 1 : -1).toArray();
    this.dual = new double[labels.length];
    this.curvature =
        IntStream.range(0, labels.length)
            .mapToDouble(i -> rows.squaredLength(i) / (scale * scale) + 1 + softness)
            .toArray();
  }

  /** Returns a coefficient per feature, for examples as they are, and the constant behind them. */
  double[] fit(int width) {
    double[] weights = new double[width + 1];
    NoiseStream order = new NoiseSource(0).stream("svm");
    for (int pass = 0; pass < passes; pass++) {
      double largest = 0;
      for (int i : order.permutation(pass, rows.size())) {
        largest = Math.max(largest, update(i, weights));
      }
      if (largest < TOLERANCE) {
        break;
      }
    }
    for (int j = 0; j < width; j++) {
      weights[j] /= scale;
    }
    weights[width] = constant;
    return weights;
  }

  /** Makes one dual variable optimal and returns how far its derivative was from it. */
  private double update(int i, double[] weights) {
    double margin = sign[i] * (rows.product(i, weights) / scale + constant);
    double slope = margin - 1 + softness * dual[i];
    double projected = dual[i] == 0 ? Math.min(slope, 0) : slope;
    if (projected != 0) {
      double before = dual[i];
      dual[i] = Math.max(before - slope / curvature[i], 0);
      double change = (dual[i] - before) * sign[i];
      rows.add(i, change / scale, weights);
      constant += change;
    }
    return Math.abs(projected);
  }
}
