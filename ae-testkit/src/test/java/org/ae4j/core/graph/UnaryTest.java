package org.ae4j.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.ae4j.testkit.GradientCheck;
import org.apache.commons.math3.analysis.function.Sigmoid;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A function of one number")
class UnaryTest {
  private final Tensor x = Leaf.of("x", Shape.batchOf(2));

  @ParameterizedTest
  @EnumSource(value = Unary.class, mode = Mode.EXCLUDE, names = "STOP_GRADIENT")
  @DisplayName("has first and second derivatives")
  void derivatives(Unary function) {
    boolean positive = function == Unary.LOG || function == Unary.SQRT;
    double[] points =
        positive ? new double[] {0.1, 0.7, 1.3, 2.9} : new double[] {-2.4, -0.3, 0.2, 1.9};
    GradientCheck.of(Tensor.of(function, x)).withBatch(2).with(x, points).bothOrders();
  }

  static Stream<Arguments> definitions() {
    Sigmoid sigmoid = new Sigmoid();
    return Stream.of(
        definition(Unary.NEGATE, v -> -v),
        definition(Unary.EXP, v -> Math.pow(Math.E, v)),
        definition(Unary.LOG, v -> Math.log10(v) * Math.log(10)),
        definition(Unary.SQRT, v -> Math.pow(v, 0.5)),
        definition(Unary.TANH, v -> 2 * sigmoid.value(2 * v) - 1),
        definition(Unary.SIGMOID, sigmoid::value),
        definition(Unary.SOFTPLUS, v -> Math.log(1 + Math.exp(v))),
        definition(Unary.SIN, v -> Math.cos(v - Math.PI / 2)),
        definition(Unary.COS, v -> Math.sin(v + Math.PI / 2)),
        definition(Unary.RELU, v -> v > 0 ? v : 0),
        definition(Unary.ABS, v -> v > 0 ? v : -v),
        definition(Unary.SIGN, v -> v > 0 ? 1 : -1),
        definition(Unary.STEP, v -> v > 0 ? 1 : 0),
        definition(Unary.FLOOR, v -> Math.rint(v - 0.5)),
        definition(Unary.STOP_GRADIENT, v -> v));
  }

  private static Arguments definition(Unary function, DoubleUnaryOperator formula) {
    return Arguments.of(function, formula);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("definitions")
  @DisplayName("gives what its formula says")
  void values(Unary function, DoubleUnaryOperator formula) {
    boolean positive = function == Unary.LOG || function == Unary.SQRT;
    double[] points = {positive ? 0.4 : -1.7, 0.3, 2.2, 1.1};
    double[] found = new Evaluation(2).with(x, points).of(Tensor.of(function, x));
    for (int i = 0; i < points.length; i++) {
      assertThat(found[i]).isEqualTo(formula.applyAsDouble(points[i]), within(1e-14));
    }
  }

  @Test
  @DisplayName("named erf is the chance of a normal variable to lie within x·√2 deviations")
  void erf() {
    double[] found =
        new Evaluation(1).with(x, 1 / Math.sqrt(2), -2 / Math.sqrt(2)).of(Functions.erf(x));
    assertThat(found[0]).isEqualTo(0.682689492137086, within(1e-12));
    assertThat(found[1]).isEqualTo(-0.954499736103642, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"RELU, 0", "ABS, 0", "SIGN, 0", "STEP, 0"})
  @DisplayName("with a kink at 0 has derivative 0 there")
  void kinks(Unary function, double slope) {
    assertThat(slopes(function, 0, 0)).containsExactly(slope, slope);
  }

  @ParameterizedTest
  @EnumSource(
      value = Unary.class,
      names = {"SIGN", "STEP", "FLOOR", "STOP_GRADIENT"})
  @DisplayName("that is constant between jumps, or is told to, lets nothing flow back")
  void nothingFlows(Unary function) {
    assertThat(slopes(function, 1.5, -2.5)).containsExactly(0, 0);
  }

  @ParameterizedTest
  @EnumSource(
      value = Unary.class,
      names = {"SIGMOID", "TANH", "SOFTPLUS", "ERF"})
  @DisplayName("that saturates neither overflows nor loses its derivative's limit")
  void extremes(Unary function) {
    double[] values = new Evaluation(1).with(x, -1e4, 1e4).of(Tensor.of(function, x));
    assertThat(values[0]).isBetween(-1.0, 0.0);
    assertThat(values[1]).isEqualTo(function == Unary.SOFTPLUS ? 1e4 : 1);
    assertThat(slopes(function, -1e4, 1e4)).containsExactly(0, function == Unary.SOFTPLUS ? 1 : 0);
  }

  private double[] slopes(Unary function, double... points) {
    Tensor slope = Gradients.of(Tensor.of(function, x), List.of(x)).get(0);
    return new Evaluation(1).with(x, points).of(slope);
  }
}
