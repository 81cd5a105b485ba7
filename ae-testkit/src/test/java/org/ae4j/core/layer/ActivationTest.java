package org.ae4j.core.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.graph.Evaluation;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.testkit.GradientCheck;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An activation")
class ActivationTest {
  private static final double[] POINTS = {-30, -2.5, -1, -0.1, 0, 0.1, 1, 2.5, 30};

  /** λ and α of Klambauer et al. (2017). */
  private static final double SCALE = 1.0507009873554804934193349852946;

  private static final double ALPHA = 1.6732632423543772848170429916717;

  private final Tensor x = Leaf.of("x", Shape.batchOf(POINTS.length));

  static Stream<Arguments> formulas() {
    NormalDistribution normal = new NormalDistribution(0, 1);
    return Stream.of(
        of(Activation.LINEAR, x -> x),
        of(Activation.SIGMOID, x -> 1 / (1 + Math.exp(-x))),
        of(Activation.TANH, Math::tanh),
        of(Activation.RELU, x -> Math.max(x, 0)),
        of(Activation.LEAKY_RELU, x -> x > 0 ? x : 0.01 * x),
        of(Activation.leakyRelu(0.2), x -> x > 0 ? x : 0.2 * x),
        of(Activation.ELU, x -> x > 0 ? x : Math.expm1(x)),
        of(Activation.elu(0.7), x -> x > 0 ? x : 0.7 * Math.expm1(x)),
        of(Activation.GELU, x -> x * normal.cumulativeProbability(x)),
        of(Activation.SELU, x -> SCALE * (x > 0 ? x : ALPHA * Math.expm1(x))),
        of(Activation.SOFTPLUS, x -> Math.log1p(Math.exp(x))));
  }

  private static Arguments of(Activation activation, DoubleUnaryOperator formula) {
    return Arguments.of(activation, formula);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formulas")
  @DisplayName("follows its formula")
  void formula(Activation activation, DoubleUnaryOperator formula) {
    double[] found = new Evaluation(1).with(x, POINTS).of(activation.apply(x));
    for (int i = 0; i < POINTS.length; i++) {
      assertThat(found[i])
          .as("at %s", POINTS[i])
          .isEqualTo(formula.applyAsDouble(POINTS[i]), within(1e-12));
    }
  }

  static List<Activation> all() {
    return Activation.values();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  @DisplayName("has first and second derivatives")
  void derivatives(Activation activation) {
    GradientCheck.of(activation.apply(x)).between(-3, 3, x).bothOrders();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  @DisplayName("has finite values and derivatives far out, where exp overflows")
  void farOut(Activation activation) {
    double[] far = {-1e30, -1e4, -800, 0, 0, 0, 800, 1e4, 1e30};
    Tensor value = activation.apply(x);
    Tensor slope = Gradients.of(value, List.of(x)).get(0);
    Tensor curvature = Gradients.of(slope, List.of(x)).get(0);
    Evaluation evaluation = new Evaluation(1).with(x, far);
    for (Tensor tensor : List.of(value, slope, curvature)) {
      assertThat(Arrays.stream(evaluation.of(tensor))).allMatch(Double::isFinite);
    }
  }

  @Test
  @DisplayName("of the SELU kind keeps mean 0 and variance 1 of normal numbers")
  void selfNormalising() {
    NormalDistribution normal = new NormalDistribution(0, 1);
    int count = 100_000;
    Tensor row = Leaf.of("row", Shape.batchOf(count));
    double[] quantiles = new double[count];
    for (int i = 0; i < count; i++) {
      quantiles[i] = normal.inverseCumulativeProbability((i + 0.5) / count);
    }
    double[] values = new Evaluation(1).with(row, quantiles).of(Activation.SELU.apply(row));
    double mean = 0;
    double square = 0;
    for (double value : values) {
      mean += value / count;
      square += value * value / count;
    }
    // What midpoints leave out of the tails.
    assertThat(mean).isEqualTo(0, within(1e-4));
    assertThat(square).isEqualTo(1, within(1e-3));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  @DisplayName("is found by its name, and equal to another with the same parameters")
  void named(Activation activation) {
    assertThat(Activation.named(activation.label())).isEqualTo(activation);
  }

  @Test
  @DisplayName("with other parameters is another one")
  void values() {
    assertThat(Activation.leakyRelu(0.01)).isEqualTo(Activation.LEAKY_RELU);
    assertThat(Activation.leakyRelu(0.2)).isNotEqualTo(Activation.LEAKY_RELU);
    assertThat(Activation.elu(1)).isEqualTo(Activation.ELU);
    assertThat(Activation.elu(2)).isNotEqualTo(Activation.ELU);
  }

  @Test
  @DisplayName("that does not exist is refused with the nearest name")
  void unknown() {
    assertThatThrownBy(() -> Activation.named("leeky-relu"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("there is no activation \"leeky-relu\"; did you mean \"leaky-relu\"?");
    assertThatThrownBy(() -> Activation.named("quadratic"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("choose linear, sigmoid, tanh, relu");
  }

  @Test
  @DisplayName("refuses a slope or a depth that cannot work")
  void refuses() {
    assertThatCode(() -> Activation.leakyRelu(0)).doesNotThrowAnyException();
    for (double slope : new double[] {-0.1, 1, Double.NaN}) {
      assertThatThrownBy(() -> Activation.leakyRelu(slope))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage("slope must be at least 0 and below 1, but was " + slope);
    }
    for (double alpha : new double[] {0, -1, Double.POSITIVE_INFINITY, Double.NaN}) {
      assertThatThrownBy(() -> Activation.elu(alpha))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage("alpha must be finite and positive, but was " + alpha);
    }
  }
}
