package org.ae4j.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Objective;
import org.ae4j.core.Phase;
import org.ae4j.core.Term;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.testkit.ObjectiveContract;
import org.ae4j.testkit.Tiny;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The maximum mean discrepancy")
class MmdObjectiveTest implements ObjectiveContract {
  @Override
  public Objective objective() {
    return MmdObjective.of(10);
  }

  @Override
  public Autoencoder autoencoder() {
    return Affine.autoencoder(new MatchedLatentSpace(2));
  }

  /** The definition, pair by pair. */
  private static double definition(double[] x, double[] y, int n, DoubleUnaryOperator kernel) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j) {
          sum += kernel.applyAsDouble(distance(x, i, x, j)) / (n * (n - 1.0));
          sum += kernel.applyAsDouble(distance(y, i, y, j)) / (n * (n - 1.0));
        }
        sum -= 2 * kernel.applyAsDouble(distance(x, i, y, j)) / ((double) n * n);
      }
    }
    return sum;
  }

  private static double distance(double[] x, int i, double[] y, int j) {
    double a = x[2 * i] - y[2 * j];
    double b = x[2 * i + 1] - y[2 * j + 1];
    return a * a + b * b;
  }

  private static double inverseMultiquadric(double squaredDistance) {
    return Arrays.stream(new double[] {0.1, 0.2, 0.5, 1, 2, 5, 10})
        .map(scale -> 4 * scale / (4 * scale + squaredDistance))
        .sum();
  }

  private static double estimate(MmdKernel kernel, Workbench bench, Tensor x, Tensor y) {
    double[] parts = bench.evaluate(new MaximumMeanDiscrepancy(kernel).perExample(x, y));
    return Arrays.stream(parts).average().orElseThrow();
  }

  @Test
  @DisplayName("is what its definition says, pair by pair, for both kernels")
  void definition() {
    Workbench bench = Workbench.of(Phase.TRAINING, 7);
    Tensor x = bench.data("x", Shape.of(2));
    Tensor y = bench.data("y", Shape.of(2), -2, 3);
    double[] first = bench.elements(x);
    double[] second = bench.elements(y);
    assertThat(estimate(MmdKernel.rbf(0.5), bench, x, y))
        .isEqualTo(definition(first, second, 7, d -> Math.exp(-d / 2)), within(1e-12));
    assertThat(estimate(MmdKernel.inverseMultiquadric(), bench, x, y))
        .isEqualTo(
            definition(first, second, 7, MmdObjectiveTest::inverseMultiquadric), within(1e-12));
  }

  @Test
  @DisplayName("of codes that are known is the same, taken a few rows at a time")
  void ofKnownCodes() {
    int count = 37;
    Workbench bench = Workbench.of(Phase.TRAINING, count);
    Tensor x = bench.data("x", Shape.of(2));
    Tensor y = bench.data("y", Shape.of(2), -2, 3);
    MmdKernel kernel = MmdKernel.inverseMultiquadric();
    double found =
        new KernelComparison(kernel).of(rows(bench.elements(x)), rows(bench.elements(y)));
    assertThat(found).isEqualTo(estimate(kernel, bench, x, y), within(1e-6));
  }

  private static float[][] rows(double[] elements) {
    float[][] rows = new float[elements.length / 2][2];
    for (int i = 0; i < elements.length; i++) {
      rows[i / 2][i % 2] = (float) elements[i];
    }
    return rows;
  }

  @Test
  @DisplayName("is 0 in the mean for equal distributions, and clearly more for a shifted one")
  void unbiased() {
    double[] equal =
        IntStream.range(0, 200).mapToDouble(seed -> betweenUniforms(seed, 0)).toArray();
    Statistic same = Statistic.of(equal);
    assertThat(same.mean()).isEqualTo(0, within(4 * same.standardError()));
    assertThat(betweenUniforms(1, 1)).isGreaterThan(30 * same.standardError());
  }

  private static double betweenUniforms(long seed, double shift) {
    Workbench bench = Workbench.of(Phase.TRAINING, 20).withSeed(seed);
    Tensor x = bench.data("x", Shape.of(2));
    Tensor y = bench.data("y", Shape.of(2), -1 + shift, 1 + shift);
    return estimate(MmdKernel.rbf(1), bench, x, y);
  }

  @Test
  @DisplayName("moves the encoder")
  void slope() {
    var model = autoencoder().model(Shape.of(5), Phase.TRAINING);
    List<Term> terms = objective().terms(model);
    Tensor cost = terms.get(1).perExample();
    Tensor slope = Gradients.of(cost, List.of(model.features())).get(0);
    double[] moved = Workbench.of(model.blueprint(), 4).evaluate(slope);
    assertThat(Arrays.stream(moved).map(Math::abs).sum()).isPositive();
  }

  @Test
  @DisplayName(
      "brings codes to the prior: less mismatch than without, as measured on two drawn codes or more")
  void brings() {
    float[][] data = Tiny.plane(200, 5, 1);
    var samples = org.ae4j.core.Samples.of(data);
    TrainingConfig config =
        TrainingConfig.ofEpochs(60).withBatchSize(50).withShards(1).withLearningRate(0.05);
    MmdKernel kernel = MmdKernel.inverseMultiquadric();
    try (TrainedAutoencoder matched =
            Trainer.with(config).fit(autoencoder().withObjective(objective()), samples);
        TrainedAutoencoder free = Trainer.with(config).fit(autoencoder(), samples)) {
      double with = AggregateMismatch.discrepancy(matched, samples, kernel, 1);
      double without = AggregateMismatch.discrepancy(free, samples, kernel, 1);
      assertThat(with).isLessThan(0.1 * without);
      assertThatThrownBy(() -> AggregateMismatch.discrepancy(matched, samples.subset(0), kernel, 1))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage("the number of examples must be at least 2, but was 1");
    }
  }

  @Test
  @DisplayName("adds itself to a Gaussian latent space's terms: InfoVAE")
  void infoVae() {
    LinearModel linear = new LinearModel(objective(), 5, 0);
    assertThat(linear.terms)
        .extracting(Term::name)
        .containsExactly("reconstruction", "kl", "discrepancy");
    assertThat(linear.terms.get(2).weight()).isEqualTo(10);
  }
}
