package org.ae4j.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ae4j.core.Blueprint;
import org.ae4j.core.FloatArray;
import org.ae4j.core.Initialiser;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.Phase;
import org.ae4j.core.engine.Storage;
import org.ae4j.core.graph.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An optimiser's compiled step")
class CompiledOptimiserTest {
  private static final int STEPS = 50;
  private static final double RATE = 0.01;
  private static final String PATH = "weights";

  /** A matrix, which weight decay moves too, of no whole number of pages or blocks. */
  private static final Shape SHAPE = Shape.of(60, 50);

  /** Relative to the largest weight: what 50 additions in single precision lose. */
  private static final double ROUNDING = 1e-6;

  static Stream<Optimiser> optimisers() {
    return Stream.of(
        Sgd.plain(),
        Sgd.standard(),
        new Sgd(0.9, false),
        Adam.standard(),
        new Adam(0.5, 0.9, 1e-3),
        AdamW.standard(),
        RmsProp.standard());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("optimisers")
  @DisplayName("is what its graph says in double precision, over 50 steps of changing gradients")
  void agrees(Optimiser optimiser) {
    float[] start = wave(0, 0.1);
    double[] expected = doubles(start);
    DescentByHand byHand = new DescentByHand(optimiser, SHAPE, expected);
    try (Variables variables = variables(start);
        Storage first = Storage.of(start.length);
        Storage second = Storage.of(start.length);
        Descender descender = descender(optimiser, variables, first, second)) {
      for (int step = 1; step <= STEPS; step++) {
        float[] one = wave(step, 0.3);
        float[] other = wave(-step, 0.1);
        first.write(0, one, one.length);
        second.write(0, other, other.length);
        assertThat(descender.run(optimiser.coefficients(step, RATE), 1)).isTrue();
        expected = byHand.step(RATE, sum(one, other));
      }
      close(variables.weight(PATH).toArray(start.length), expected);
    }
  }

  private static Variables variables(float[] start) {
    Blueprint blueprint = new Blueprint(Phase.TRAINING, Optional.empty());
    blueprint.root().weight(PATH, SHAPE, Initialiser.constant(0));
    return new Variables(blueprint, new NoiseSource(1), Map.of(PATH, new FloatArray(SHAPE, start)));
  }

  /** Two replicas' gradients are added up, as for a batch in two parts. */
  private static Descender descender(
      Optimiser optimiser, Variables variables, Storage first, Storage second) {
    return new Descender(
        Descent.STANDARD.withOptimiser(optimiser),
        variables,
        List.of(PATH),
        List.of(Map.of(PATH, first), Map.of(PATH, second)));
  }

  /** Returns numbers of both signs and many sizes, none of them the same at the next step. */
  private static float[] wave(int step, double size) {
    float[] values = new float[Math.toIntExact(SHAPE.size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (size * Math.sin(0.37 * i + 0.03 * step + 0.5) * (1 + i % 7));
    }
    return values;
  }

  private static double[] sum(float[] one, float[] other) {
    double[] sum = new double[one.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = one[i] + other[i]; // in single precision, as replicas' gradients are
    }
    return sum;
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }

  private static void close(float[] found, double[] expected) {
    double largest = 0;
    double worst = 0;
    for (int i = 0; i < found.length; i++) {
      largest = Math.max(largest, Math.abs(expected[i]));
      worst = Math.max(worst, Math.abs(found[i] - expected[i]));
    }
    assertThat(worst).isLessThan(ROUNDING * largest);
  }
}
