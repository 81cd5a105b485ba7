package org.ae4j.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.graph.Evaluation;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A diagonal Gaussian")
class DiagonalGaussianTest {
  private static final double QUADRATURE = 1e-8;

  private final Tensor mean = Leaf.of("mean", Shape.batchOf(1));
  private final Tensor logVariance = Leaf.of("logVariance", Shape.batchOf(1));
  private final DiagonalGaussian gaussian = new DiagonalGaussian(mean, logVariance);

  private double of(Tensor tensor, double atMean, double atLogVariance) {
    return new Evaluation(1).with(mean, atMean).with(logVariance, atLogVariance).of(tensor)[0];
  }

  private static NormalDistribution normal(double mean, double logVariance) {
    return new NormalDistribution(null, mean, Math.exp(logVariance / 2));
  }

  private static double divergence(NormalDistribution p, NormalDistribution q) {
    return Quadrature.integral(
        x -> {
          double density = p.density(x);
          return density == 0 ? 0 : density * (p.logDensity(x) - q.logDensity(x));
        });
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "-0.7, -3", "2.5, 1.2", "0.1, -6"})
  @DisplayName("has the divergence from a standard normal that quadrature finds")
  void divergenceFromStandard(double m, double v) {
    double expected = divergence(normal(m, v), normal(0, 0));
    assertThat(of(gaussian.klToStandardNormal(), m, v)).isEqualTo(expected, within(QUADRATURE));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 0", "1, 0, -1, 0.5", "-0.7, -3, 0.3, 1", "2, 1.2, 1.5, -1"})
  @DisplayName("has the divergence from another normal that quadrature finds")
  void divergenceFromOther(double m, double v, double otherMean, double otherVariance) {
    Tensor x = Tensor.constant(otherMean).broadcast(mean.shape());
    Tensor y = Tensor.constant(otherVariance).broadcast(mean.shape());
    double expected = divergence(normal(m, v), normal(otherMean, otherVariance));
    double found = of(gaussian.klTo(new DiagonalGaussian(x, y)), m, v);
    assertThat(found).isEqualTo(expected, within(QUADRATURE));
  }

  @Test
  @DisplayName("a mean one standard deviation away costs half a nat")
  void halfANat() {
    assertThat(of(gaussian.klToStandardNormal(), 1, 0)).isEqualTo(0.5, within(1e-15));
    assertThat(of(gaussian.klToStandardNormal(), 0, 0)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 1.3", "-2, 1.5, 4", "3, -4, 2.9"})
  @DisplayName("has the density and entropy of a normal distribution")
  void density(double m, double v, double z) {
    double found = of(gaussian.logDensity(Tensor.constant(z).broadcast(mean.shape())), m, v);
    assertThat(found).isEqualTo(normal(m, v).logDensity(z), within(1e-12));
    double entropy = Quadrature.integral(x -> entropyAt(normal(m, v), x));
    assertThat(of(gaussian.entropy(), m, v)).isEqualTo(entropy, within(QUADRATURE));
    Tensor standard = DiagonalGaussian.standardLogDensity(mean);
    assertThat(of(standard, m, v)).isEqualTo(normal(0, 0).logDensity(m), within(1e-12));
  }

  private static double entropyAt(NormalDistribution normal, double x) {
    double density = normal.density(x);
    return density == 0 ? 0 : -density * normal.logDensity(x);
  }

  @ParameterizedTest
  @CsvSource({"0.01, 0", "0, 0.01", "0.001, -0.001", "0, -60", "30, 0"})
  @DisplayName("nothing clamps its divergence: wherever it is above 0 it has a slope")
  void notClamped(double m, double v) {
    Tensor kl = gaussian.klToStandardNormal();
    assertThat(of(kl, m, v)).isPositive();
    var gradients = Gradients.of(kl, java.util.List.of(mean, logVariance));
    assertThat(of(gradients.get(0), m, v)).isEqualTo(m, within(1e-12));
    double slope = (Math.exp(v) - 1) / 2;
    assertThat(of(gradients.get(1), m, v)).isEqualTo(slope, within(1e-12));
  }
}
