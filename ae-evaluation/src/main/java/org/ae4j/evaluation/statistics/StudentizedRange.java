package org.ae4j.evaluation.statistics;

import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The range of independent standard normal variables: the studentised range without a limit of
 * degrees of freedom.
 */
final class StudentizedRange {
  private static final NormalDistribution NORMAL = new NormalDistribution();

  /** Beyond this the normal density is below 1e-22. */
  private static final double FAR = 10;

  private StudentizedRange() {}

  /** Returns the probability that the range of so many variables is at most a value. */
  static double cumulativeProbability(double range, int variables) {
    var integrator = new IterativeLegendreGaussIntegrator(32, 1e-10, 1e-12);
    return integrator.integrate(100_000, z -> density(z, range, variables), -FAR, FAR);
  }

  private static double density(double largest, double range, int variables) {
    double within =
        NORMAL.cumulativeProbability(largest) - NORMAL.cumulativeProbability(largest - range);
    return variables * NORMAL.density(largest) * Math.pow(within, variables - 1);
  }

  /** Returns the range that is exceeded with a probability. */
  static double upperQuantile(double probability, int variables) {
    return new BrentSolver(1e-9)
        .solve(200, q -> 1 - probability - cumulativeProbability(q, variables), 0, 2 * FAR);
  }
}
