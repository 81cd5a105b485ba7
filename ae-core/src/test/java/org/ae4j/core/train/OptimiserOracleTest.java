package org.ae4j.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.stream.Stream;
import org.ae4j.core.graph.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;

@DisplayName("An optimiser takes the steps of ND4J's updater of the same name")
class OptimiserOracleTest {
  private static final int STEPS = 50;
  private static final double RATE = 0.01;

  /** So small that where it is added makes no difference; that is where ND4J's formulas deviate. */
  private static final double NEGLIGIBLE = 1e-14;

  /** Relative 1e-6: a square root or a power differs in its last digits between libraries. */
  private static final double PERCENT = 1e-4;

  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of(Sgd.plain(), new org.nd4j.linalg.learning.config.Sgd(RATE)),
        Arguments.of(Sgd.standard(), new Nesterovs(RATE, 0.9)),
        Arguments.of(Sgd.standard().withMomentum(0.5), new Nesterovs(RATE, 0.5)),
        Arguments.of(
            Adam.standard().withEpsilon(NEGLIGIBLE),
            new org.nd4j.linalg.learning.config.Adam(RATE, 0.9, 0.999, NEGLIGIBLE)),
        Arguments.of(
            new Adam(0.5, 0.9, NEGLIGIBLE),
            new org.nd4j.linalg.learning.config.Adam(RATE, 0.5, 0.9, NEGLIGIBLE)),
        Arguments.of(
            RmsProp.standard().withEpsilon(NEGLIGIBLE),
            new org.nd4j.linalg.learning.config.RmsProp(RATE, 0.9, NEGLIGIBLE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  @DisplayName("over 50 steps of changing gradients, to one part in a million")
  void takesTheSameSteps(Optimiser ours, IUpdater theirs) {
    double[] start = {3, -2, 0.5};
    DescentByHand descent = new DescentByHand(ours, Shape.of(3), start);
    try (INDArray weights = Nd4j.createFromArray(start)) {
      GradientUpdater<?> updater = updater(theirs, start.length);
      for (int step = 0; step < STEPS; step++) {
        double[] gradient = gradient(step);
        double[] moved = descent.step(RATE, gradient);
        move(weights, updater, gradient, step);
        assertClose(moved, weights.toDoubleVector());
      }
    }
  }

  private static GradientUpdater<?> updater(IUpdater config, int width) {
    long size = config.stateSize(width);
    INDArray state = size == 0 ? null : Nd4j.zeros(DataType.DOUBLE, 1, size);
    return config.instantiate(state, size > 0);
  }

  private static void move(
      INDArray weights, GradientUpdater<?> updater, double[] gradient, int step) {
    try (INDArray update = Nd4j.createFromArray(gradient).reshape(1, gradient.length)) {
      updater.applyUpdater(update, step, 0);
      weights.subi(update.reshape(gradient.length));
    }
  }

  /** Never near 0, and of three sizes. */
  private static double[] gradient(int step) {
    return new double[] {
      2 + Math.sin(step), -0.3 - 0.2 * Math.cos(3.0 * step), 40 * (step % 2 == 0 ? 1 : -0.5)
    };
  }

  private static void assertClose(double[] ours, double[] theirs) {
    for (int i = 0; i < ours.length; i++) {
      assertThat(ours[i]).isCloseTo(theirs[i], withPercentage(PERCENT));
    }
  }
}
