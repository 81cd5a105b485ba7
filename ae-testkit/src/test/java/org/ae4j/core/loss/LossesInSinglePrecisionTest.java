package org.ae4j.core.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ae4j.core.Loss;
import org.ae4j.core.Phase;
import org.ae4j.core.engine.Compiler;
import org.ae4j.core.engine.Plan;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.testkit.Numbers;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("On the engine, in single precision,")
class LossesInSinglePrecisionTest {
  private static final Shape IMAGE = Shape.of(12, 12, 2);
  private static final int BATCH = 3;

  static Stream<Loss> losses() {
    return Stream.of(
        Losses.squaredError(),
        Losses.squaredErrorOfSigmoid(),
        Losses.absoluteError(),
        Losses.huber(0.5),
        Losses.logCosh(),
        Losses.correntropy(0.5),
        Losses.bernoulli(),
        Losses.categorical(),
        Losses.gaussian(0.1),
        Losses.gaussianOfLearnedVariance(),
        Losses.gaussianOfPredictedVariance(),
        Losses.ssim(),
        Losses.multiScaleSsim(2).withWindow(5));
  }

  static Stream<Arguments> extremes() {
    return losses()
        .flatMap(loss -> Stream.of(0.0, 1e-3, 1e2, 1e4).map(size -> Arguments.of(loss, size)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("losses")
  @DisplayName("a loss and its derivative are what they are in double precision")
  void ordinary(Loss loss) {
    Workbench bench = Workbench.of(Phase.TRAINING, BATCH);
    Tensor outputs = bench.data("outputs", loss.outputs(IMAGE), -1, 1);
    List<Tensor> results = results(loss, bench, outputs);
    for (Tensor result : results) {
      double[] wanted = bench.evaluate(result);
      double[] found = run(bench, results, result);
      double scale = Arrays.stream(wanted).map(Math::abs).max().orElseThrow();
      for (int i = 0; i < wanted.length; i++) {
        assertThat(found[i]).isEqualTo(wanted[i], within(1e-4 * scale));
      }
    }
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("extremes")
  @DisplayName("a loss and its derivative stay finite")
  void finite(Loss loss, double size) {
    Workbench bench = Workbench.of(Phase.TRAINING, BATCH);
    int count = Numbers.size(loss.outputs(IMAGE).batched(), BATCH);
    double[] values =
        Arrays.stream(new Numbers(4).uniform("outputs", count, -1, 1))
            .map(v -> Math.signum(v) * size)
            .toArray();
    Tensor outputs = bench.given("outputs", loss.outputs(IMAGE), values);
    List<Tensor> results = results(loss, bench, outputs);
    for (Tensor result : results) {
      for (double value : run(bench, results, result)) {
        assertThat(value).isFinite();
      }
    }
  }

  private static List<Tensor> results(Loss loss, Workbench bench, Tensor outputs) {
    Tensor target = bench.data("target", IMAGE, 0, 1);
    Tensor cost = loss.perExample(outputs, target, bench.scope());
    return List.of(cost, Gradients.of(cost, List.of(outputs)).get(0));
  }

  private static double[] run(Workbench bench, List<Tensor> results, Tensor wanted) {
    Compiler compiler = new Compiler(BATCH);
    results.forEach(compiler::result);
    try (Plan plan = compiler.compile()) {
      bench
          .leaves(results)
          .forEach(
              leaf -> {
                float[] values = floats(bench.elements(leaf));
                plan.leaf(leaf).write(0, values, values.length);
              });
      plan.run();
      float[] found = plan.result(wanted).toArray(Numbers.size(wanted.shape(), BATCH));
      double[] values = new double[found.length];
      Arrays.setAll(values, i -> found[i]);
      return values;
    }
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
