package org.ae4j.core.loss;

import static org.ae4j.core.loss.Charge.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Loss;
import org.ae4j.core.Phase;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;
import org.ae4j.testkit.LossContract;
import org.ae4j.testkit.Workbench;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The Gaussian loss")
class GaussianTest {
  private static double nats(double mean, double variance, double value) {
    return -new NormalDistribution(null, mean, Math.sqrt(variance)).logDensity(value);
  }

  @Nested
  @DisplayName("of a fixed variance")
  class Fixed implements LossContract {
    @Override
    public Loss loss() {
      return Losses.gaussian(0.3);
    }

    @Test
    @DisplayName("is the negative log-density, constants and all")
    void closedForm() {
      double wanted = nats(1.5, 0.3, 1) + nats(-0.2, 0.3, 2);
      assertThat(Charge.of(loss(), row(1.5, -0.2), 1, 2)).isEqualTo(wanted, within(1e-13));
    }

    @Test
    @DisplayName("is the squared error by twice the variance, plus a constant")
    void squaredError() {
      double squared = Charge.of(Losses.squaredError(), row(1.5, -0.2), 1, 2);
      double wanted = squared / 0.6 + Math.log(2 * Math.PI * 0.3);
      assertThat(Charge.of(loss(), row(1.5, -0.2), 1, 2)).isEqualTo(wanted, within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    @DisplayName("refuses what is no variance")
    void refuses(double variance) {
      assertThatThrownBy(() -> Losses.gaussian(variance))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage("variance must be positive and finite, but was " + variance);
    }
  }

  @Nested
  @DisplayName("of a learned variance")
  class Learned implements LossContract {
    @Override
    public Loss loss() {
      return Losses.gaussianOfLearnedVariance();
    }

    @Test
    @DisplayName("starts from variance 1")
    void start() {
      double wanted = nats(1.5, 1, 1) + nats(-0.2, 1, 2);
      assertThat(Charge.of(loss(), row(1.5, -0.2), 1, 2)).isEqualTo(wanted, within(1e-5));
    }

    @Test
    @DisplayName("is least where the variance is the mean squared error")
    void calibrated() {
      double meanSquare = (0.25 + 0.04) / 2;
      Tensor weight = weightAt(Math.log(meanSquare));
      assertThat(slope(weight)).isEqualTo(0, within(1e-4));
      assertThat(slope(weightAt(0))).isPositive();
      assertThat(slope(weightAt(-5))).isNegative();
    }

    private final Workbench bench = Workbench.of(Phase.TRAINING, 1);
    private final Tensor cost =
        loss()
            .perExample(
                bench.given("outputs", Shape.of(2), 0.5, -0.2),
                bench.given("target", Shape.of(2), 0, 0),
                bench.scope());

    private Tensor weightAt(double logVariance) {
      Tensor weight = bench.blueprint().weights().get("logVariance").leaf();
      bench.set(weight, logVariance);
      return weight;
    }

    private double slope(Tensor weight) {
      return bench.evaluate(Gradients.of(cost, java.util.List.of(weight)).get(0))[0];
    }

    @Test
    @DisplayName("cannot be driven below its bound by perfect reconstructions")
    void bounded() {
      Workbench perfect = Workbench.of(Phase.TRAINING, 1);
      Tensor target = perfect.given("target", Shape.of(2), 1, 2);
      Tensor price = loss().perExample(target, target, perfect.scope());
      perfect.set(perfect.blueprint().weights().get("logVariance").leaf(), -1e4);
      assertThat(perfect.evaluate(price)[0]).isEqualTo(2 * nats(0, Math.exp(-12), 0), within(1e-9));
    }
  }

  @Nested
  @DisplayName("of predicted variances")
  class Predicted implements LossContract {
    @Override
    public Loss loss() {
      return Losses.gaussianOfPredictedVariance();
    }

    /** The variances that are best depend on how wrong the means are. */
    @Override
    public Optional<double[]> bestOutputs(double[] targets) {
      return Optional.empty();
    }

    @Test
    @DisplayName("is the negative log-density with means first, then logarithms of variances")
    void closedForm() {
      double wanted = nats(1.5, 2, 1) + nats(-0.2, 0.5, 2);
      double[] outputs = {1.5, -0.2, Math.log(2), Math.log(0.5)};
      assertThat(Charge.of(loss(), outputs, 1, 2)).isEqualTo(wanted, within(1e-4));
    }

    @Test
    @DisplayName("wants twice the last axis and gives the means back")
    void outputs() {
      assertThat(loss().outputs(Shape.of(28, 28, 1))).isEqualTo(Shape.of(28, 28, 2));
      assertThatThrownBy(() -> loss().outputs(Shape.scalar())).isInstanceOf(ShapeException.class);
      Workbench bench = Workbench.of(Phase.INFERENCE, 1);
      Tensor outputs = bench.given("outputs", Shape.of(2, 2), 1, -2, 3, -4);
      assertThat(bench.evaluate(loss().reconstruction(outputs, Shape.of(2, 1))))
          .containsExactly(1, 3);
    }

    @Test
    @DisplayName("squashes the means alone where they are to lie between 0 and 1")
    void sigmoid() {
      Loss squashed = new PredictedGaussian(-12, Activation.SIGMOID);
      assertThat(Charge.of(squashed, row(0, 0), 0.25)).isEqualTo(nats(0.5, 1, 0.25), within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-61, 61, Double.NaN, Double.NEGATIVE_INFINITY})
    @DisplayName("refuses bounds whose exponential overflows")
    void refuses(double bound) {
      assertThatThrownBy(() -> new PredictedGaussian(bound, Activation.LINEAR))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage("lowestLogVariance must be between -60 and 60, but was " + bound);
    }
  }
}
