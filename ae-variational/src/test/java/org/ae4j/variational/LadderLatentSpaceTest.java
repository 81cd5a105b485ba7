package org.ae4j.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.FloatArray;
import org.ae4j.core.GenerativeLatentSpace;
import org.ae4j.core.Latent;
import org.ae4j.core.Phase;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.testkit.GenerativeLatentSpaceContract;
import org.ae4j.testkit.Tiny;
import org.ae4j.testkit.Workbench;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A ladder of two levels")
class LadderLatentSpaceTest implements GenerativeLatentSpaceContract {
  @Override
  public GenerativeLatentSpace latentSpace() {
    return new LadderLatentSpace(LadderConfig.ofWidths(2, 1).withHidden(3));
  }

  @ParameterizedTest
  @CsvSource({"0.3, 0.2, -0.5, -1", "2, -2, 0, 1.5", "0, 0, 1, 0"})
  @DisplayName("weighs two densities by their precision: the mean and variance of their product")
  void product(double m1, double v1, double m2, double v2) {
    Workbench bench = Workbench.of(Phase.TRAINING, 1);
    DiagonalGaussian combined =
        LadderLatentSpace.combined(
            DiagonalGaussian.of(bench.given("first", Shape.of(2), m1, v1), 1),
            DiagonalGaussian.of(bench.given("second", Shape.of(2), m2, v2), 1));
    NormalDistribution first = new NormalDistribution(null, m1, Math.exp(v1 / 2));
    NormalDistribution second = new NormalDistribution(null, m2, Math.exp(v2 / 2));
    double mass = Quadrature.integral(x -> first.density(x) * second.density(x));
    double mean = Quadrature.integral(x -> x * first.density(x) * second.density(x)) / mass;
    double square = Quadrature.integral(x -> x * x * first.density(x) * second.density(x)) / mass;
    assertThat(bench.evaluate(combined.mean())[0]).isEqualTo(mean, within(1e-8));
    assertThat(Math.exp(bench.evaluate(combined.logVariance())[0]))
        .isEqualTo(square - mean * mean, within(1e-8));
  }

  @Test
  @DisplayName("stays finite where a level knows almost nothing, or almost everything")
  void extremes() {
    Workbench bench = Workbench.of(Phase.TRAINING, 1);
    DiagonalGaussian sharp = DiagonalGaussian.of(bench.given("a", Shape.of(2), 3, -200), 1);
    DiagonalGaussian vague = DiagonalGaussian.of(bench.given("b", Shape.of(2), -1, 200), 1);
    DiagonalGaussian combined = LadderLatentSpace.combined(sharp, vague);
    assertThat(bench.evaluate(combined.mean())[0]).isEqualTo(3, within(1e-12));
    assertThat(bench.evaluate(combined.logVariance())[0]).isEqualTo(-200, within(1e-9));
  }

  @Test
  @DisplayName("both divergences together are minus the log-ratio, in the mean")
  void divergence() {
    int draws = 5000;
    Workbench bench = Workbench.of(Phase.TRAINING, draws);
    Tensor features = bench.data("features", latentSpace().features());
    double[] rows = new double[4 * draws];
    Arrays.setAll(rows, i -> List.of(1.0, -0.5, 0.3, -1.0).get(i % 4));
    bench.set(features, rows);
    Latent latent = latentSpace().latent(features, bench.scope());
    double[] lower = bench.evaluate(latent.penalties().get(0).perExample());
    double[] upper = bench.evaluate(latent.penalties().get(1).perExample());
    double[] both = new double[draws];
    Arrays.setAll(both, i -> lower[i] + upper[i]);
    Statistic kl = Statistic.of(both);
    Statistic ratio = Statistic.of(bench.evaluate(latent.logRatio().orElseThrow()));
    double error = Math.hypot(kl.standardError(), ratio.standardError());
    assertThat(kl.mean()).isEqualTo(-ratio.mean(), within(4 * error)).isPositive();
  }

  @Test
  @DisplayName("the upper level's divergence moves the way up, the lower one's also the way down")
  void slopes() {
    Workbench bench = Workbench.of(Phase.TRAINING, 3);
    Latent latent =
        latentSpace().latent(bench.data("features", latentSpace().features()), bench.scope());
    Tensor lower = latent.penalties().get(0).perExample();
    Tensor upper = latent.penalties().get(1).perExample();
    assertThat(slope(bench, lower, "down/layer1/weights")).isPositive();
    assertThat(slope(bench, lower, "up/layer2/weights")).isPositive();
    assertThat(slope(bench, upper, "up/layer1/weights")).isPositive();
    assertThat(slope(bench, upper, "down/layer1/weights")).isZero();
  }

  private static double slope(Workbench bench, Tensor cost, String path) {
    Tensor weight = bench.blueprint().weights().get(path).leaf();
    double[] gradient = bench.evaluate(Gradients.of(cost, List.of(weight)).get(0));
    return Arrays.stream(gradient).map(Math::abs).sum();
  }

  @Test
  @DisplayName("refuses levels without dimensions")
  void refuses() {
    assertThatThrownBy(() -> LadderConfig.ofWidths(2, 0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("upperWidth must be at least 1, but was 0");
  }

  @Test
  @DisplayName("says how much each level carries, and which one has collapsed")
  void rates() {
    LadderLatentSpace ladder = new LadderLatentSpace(LadderConfig.ofWidths(2, 1).withHidden(3));
    // Without weights the upper posterior is its prior, whatever the input.
    FloatArray silent = new FloatArray(Shape.of(3, 2), new float[6]);
    float[][] data = Tiny.plane(40, 5, 1);
    Trainer trainer =
        Trainer.with(TrainingConfig.ofEpochs(1).withLearningRate(1e-9))
            .startingFrom(Map.of("latent/up/layer2/weights", silent));
    try (TrainedAutoencoder model = trainer.fit(Affine.autoencoder(ladder), data)) {
      LadderRates rates = LadderRates.of(model, Samples.of(data), 1);
      assertThat(rates.upper()).isEqualTo(0, within(1e-6));
      assertThat(rates.lower()).isGreaterThan(0.01);
      assertThat(rates.diagnosis()).contains("the upper one has collapsed");
    }
    assertThat(new LadderRates(3, 1).diagnosis()).contains("both carry information");
    assertThat(new LadderRates(0, 1).diagnosis()).contains("the lower one has collapsed");
    assertThat(new LadderRates(0, 0).diagnosis()).contains("both have collapsed");
  }
}
