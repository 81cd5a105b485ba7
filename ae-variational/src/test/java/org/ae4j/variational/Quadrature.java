package org.ae4j.variational;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;

/** Integrals over the real line, for densities that are negligible beyond ±40. */
final class Quadrature {
  private Quadrature() {}

  static double integral(DoubleUnaryOperator function) {
    var integrator = new IterativeLegendreGaussIntegrator(20, 1e-11, 1e-11);
    double sum = 0;
    for (int start = -40; start < 40; start += 2) {
      sum += integrator.integrate(1_000_000, function::applyAsDouble, start, start + 2);
    }
    return sum;
  }
}
