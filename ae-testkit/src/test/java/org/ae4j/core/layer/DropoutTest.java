package org.ae4j.core.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Phase;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.testkit.Workbench;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Dropout")
class DropoutTest {
  private static final int MANY = 100_000;

  /** Four standard errors of a mean of {@link #MANY} numbers of this standard deviation. */
  private static double chance(double standardDeviation) {
    return 4 * standardDeviation / Math.sqrt(MANY);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9})
  @DisplayName("drops its part and scales up the rest, so that the mean stays")
  void keepsTheMean(double part) {
    Workbench bench = Workbench.of(Phase.TRAINING, 1);
    Tensor ones = Tensor.constant(1).broadcast(Shape.batchOf(MANY));
    double[] left = bench.evaluate(Dropout.apply(ones, part, bench.scope()));
    assertThat(left).usingComparatorWithPrecision(1e-12).containsOnly(0, 1 / (1 - part));
    double deviation = Math.sqrt(part / (1 - part));
    assertThat(Arrays.stream(left).average().orElseThrow()).isEqualTo(1, within(chance(deviation)));
  }

  @ParameterizedTest
  @EnumSource(value = Phase.class, names = "TRAINING", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("leaves values alone, and asks for no noise, in all phases but training")
  void onlyInTraining(Phase phase) {
    Workbench bench = Workbench.of(phase, 2);
    Tensor x = bench.data("x", Shape.of(3));
    assertThat(Dropout.apply(x, 0.5, bench.scope())).isSameAs(x);
    assertThat(Activation.SELU.drop(x, 0.5, bench.scope())).isSameAs(x);
    assertThat(bench.blueprint().noises()).isEmpty();
  }

  @Test
  @DisplayName("of nothing leaves values alone in training too")
  void nothing() {
    Workbench bench = Workbench.of(Phase.TRAINING, 2);
    Tensor x = bench.data("x", Shape.of(3));
    assertThat(Dropout.apply(x, 0, bench.scope())).isSameAs(x);
    assertThat(Activation.SELU.drop(x, 0, bench.scope())).isSameAs(x);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.3})
  @DisplayName("after SELU keeps mean 0 and variance 1")
  void alpha(double part) {
    NormalDistribution normal = new NormalDistribution(0, 1);
    double[] quantiles = new double[MANY];
    for (int i = 0; i < MANY; i++) {
      quantiles[i] = normal.inverseCumulativeProbability((i + 0.5) / MANY);
    }
    Workbench bench = Workbench.of(Phase.TRAINING, 1);
    Tensor x = bench.given("x", Shape.of(MANY), quantiles);
    double[] left = bench.evaluate(Activation.SELU.drop(x, part, bench.scope()));
    double mean = Arrays.stream(left).average().orElseThrow();
    double square = Arrays.stream(left).map(v -> v * v).average().orElseThrow();
    assertThat(mean).isEqualTo(0, within(chance(1)));
    // The fourth moment of what is left is below 5, so that squares deviate by less than 2.
    assertThat(square).isEqualTo(1, within(chance(2)));
  }

  @Test
  @DisplayName("drops differently at every place in a model")
  void independent() {
    Workbench bench = Workbench.of(Phase.TRAINING, 1);
    Tensor ones = Tensor.constant(1).broadcast(Shape.batchOf(1000));
    Tensor first = Dropout.apply(ones, 0.5, bench.scope().child("layer1"));
    Tensor second = Dropout.apply(ones, 0.5, bench.scope().child("layer2"));
    double both = bench.evaluate(first.mul(second).sumAll())[0] / 4;
    assertThat(both).isEqualTo(250, within(4 * Math.sqrt(1000 * 0.25 * 0.75)));
  }

  @Test
  @DisplayName("has derivatives towards what it lets through")
  void derivatives() {
    for (Activation activation : Activation.values()) {
      Workbench bench = Workbench.of(Phase.TRAINING, 3);
      Tensor x = bench.data("x", Shape.of(4));
      Tensor left = activation.drop(activation.apply(x), 0.4, bench.scope());
      bench.check(left).towards(x).bothOrders();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, Double.NaN})
  @DisplayName("refuses what is not a part")
  void refuses(double part) {
    Workbench bench = Workbench.of(Phase.TRAINING, 1);
    Tensor x = bench.data("x", Shape.of(3));
    assertThatThrownBy(() -> Dropout.apply(x, part, bench.scope()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("dropout must be at least 0 and below 1, but was " + part);
    LayerStyle style = LayerStyle.of(Activation.RELU);
    assertThatThrownBy(() -> style.withDropout(part)).isInstanceOf(ConfigurationException.class);
  }
}
