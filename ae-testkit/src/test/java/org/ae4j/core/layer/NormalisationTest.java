package org.ae4j.core.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.Blueprint;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Phase;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.testkit.Workbench;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A normalisation")
class NormalisationTest {
  private static final double EPSILON = 1e-5;
  private static final Offset<Double> EXACT = within(1e-12);

  /** A bench whose scale is 2 and 3, and whose shift is 0.5 and -1. */
  private static Workbench bench(Phase phase, int batch) {
    Workbench bench = Workbench.of(phase, batch);
    Shape channels = Shape.of(2);
    bench.set(bench.scope().weight("scale", channels, null), 2, 3);
    bench.set(bench.scope().weight("shift", channels, null), 0.5, -1);
    return bench;
  }

  private static Tensor next(Workbench bench, String state) {
    Blueprint blueprint = bench.blueprint();
    return blueprint.updates().get(blueprint.states().get(state).leaf());
  }

  private static Workbench running(Workbench bench) {
    bench.set(bench.scope().state("runningMean", Shape.of(2), 0), 5, -2);
    return bench.set(bench.scope().state("runningVariance", Shape.of(2), 1), 4, 0.25);
  }

  @Test
  @DisplayName("over the batch uses the batch's own mean and variance in training")
  void batchStatistics() {
    Workbench bench = running(bench(Phase.TRAINING, 3));
    Tensor x = bench.given("x", Shape.of(2), 1, 10, 2, 10, 6, 10);
    double deviation = Math.sqrt(14 / 3.0 + EPSILON);
    assertThat(bench.evaluate(Normalisation.BATCH.apply(x, bench.scope())))
        .containsExactly(
            new double[] {
              -2 * 2 / deviation + 0.5,
              -1,
              -1 * 2 / deviation + 0.5,
              -1,
              3 * 2 / deviation + 0.5,
              -1
            },
            EXACT);
  }

  @Test
  @DisplayName("over the batch moves its averages by a tenth, the variance with n - 1")
  void runningAverages() {
    Workbench bench = running(bench(Phase.TRAINING, 3));
    Tensor x = bench.given("x", Shape.of(2), 1, 10, 2, 10, 6, 10);
    Normalisation.BATCH.apply(x, bench.scope());
    assertThat(bench.evaluate(next(bench, "runningMean")))
        .containsExactly(new double[] {0.9 * 5 + 0.1 * 3, 0.9 * -2 + 0.1 * 10}, EXACT);
    assertThat(bench.evaluate(next(bench, "runningVariance")))
        .containsExactly(new double[] {0.9 * 4 + 0.1 * 7, 0.9 * 0.25}, EXACT);
  }

  @Test
  @DisplayName("over the batch may move its averages at another speed")
  void momentum() {
    Workbench bench = running(bench(Phase.TRAINING, 2));
    Tensor x = bench.given("x", Shape.of(2), 1, 10, 3, 14);
    Normalisation.batch(1).apply(x, bench.scope());
    assertThat(bench.evaluate(next(bench, "runningMean")))
        .containsExactly(new double[] {2, 12}, EXACT);
    assertThat(bench.evaluate(next(bench, "runningVariance")))
        .containsExactly(new double[] {2, 8}, EXACT);
  }

  @Test
  @DisplayName("over a batch of one row gives the shift, and keeps the variance it knows")
  void singleRow() {
    Workbench bench = running(bench(Phase.TRAINING, 1));
    Tensor x = bench.given("x", Shape.of(2), 7, 8);
    assertThat(bench.evaluate(Normalisation.BATCH.apply(x, bench.scope())))
        .containsExactly(0.5, -1);
    assertThat(bench.evaluate(next(bench, "runningVariance"))).containsExactly(4, 0.25);
  }

  @ParameterizedTest
  @EnumSource(value = Phase.class, names = "TRAINING", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("over the batch uses its averages in all other phases, which stay")
  void averagesUsed(Phase phase) {
    Workbench bench = running(bench(phase, 1));
    Tensor x = bench.given("x", Shape.of(2), 7, -1);
    assertThat(bench.evaluate(Normalisation.BATCH.apply(x, bench.scope())))
        .containsExactly(
            new double[] {2 * 2 / Math.sqrt(4 + EPSILON) + 0.5, 3 / Math.sqrt(0.25 + EPSILON) - 1},
            EXACT);
    assertThat(bench.blueprint().updates()).isEmpty();
  }

  @Test
  @DisplayName("over the batch takes positions for more rows")
  void positions() {
    double[] elements = {1, 10, 2, 20, 3, 40, 4, 10, 9, 10, 6, 30};
    Workbench rows = running(bench(Phase.TRAINING, 6));
    Workbench images = running(bench(Phase.TRAINING, 2));
    Tensor flat = rows.given("x", Shape.of(2), elements);
    Tensor wide = images.given("x", Shape.of(3, 1, 2), elements);
    Tensor normalised = Normalisation.BATCH.apply(wide, images.scope());
    assertThat(normalised.shape()).isEqualTo(Shape.batchOf(3, 1, 2));
    assertThat(images.evaluate(normalised))
        .containsExactly(rows.evaluate(Normalisation.BATCH.apply(flat, rows.scope())), EXACT);
    for (String state : new String[] {"runningMean", "runningVariance"}) {
      assertThat(images.evaluate(next(images, state)))
          .containsExactly(rows.evaluate(next(rows, state)), EXACT);
    }
  }

  @Test
  @DisplayName("over a layer brings every row to mean 0 and variance 1")
  void layerStatistics() {
    Workbench bench = bench(Phase.TRAINING, 2);
    Tensor x = bench.given("x", Shape.of(2), 1, 5, 30, 10);
    double first = 2 / Math.sqrt(4 + EPSILON);
    double second = 10 / Math.sqrt(100 + EPSILON);
    assertThat(bench.evaluate(Normalisation.LAYER.apply(x, bench.scope())))
        .containsExactly(
            new double[] {-first * 2 + 0.5, first * 3 - 1, second * 2 + 0.5, -second * 3 - 1},
            EXACT);
    assertThat(bench.blueprint().states()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  @DisplayName("has first and second derivatives")
  void derivatives(Phase phase) {
    for (Normalisation normalisation : Normalisation.values()) {
      for (Shape example : new Shape[] {Shape.of(4), Shape.of(2, 3)}) {
        Workbench bench = Workbench.of(phase, 5);
        Tensor x = bench.data("x", example);
        bench.check(normalisation.apply(x, bench.scope()).tanh()).bothOrders();
      }
    }
  }

  @Test
  @DisplayName("is found by its name; others are refused with the nearest one")
  void named() {
    for (Normalisation normalisation : Normalisation.values()) {
      assertThat(Normalisation.named(normalisation.label())).isEqualTo(normalisation);
    }
    assertThatThrownBy(() -> Normalisation.named("btach"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("there is no normalisation \"btach\"; did you mean \"batch\"?");
  }

  @Test
  @DisplayName("refuses a momentum that is no share")
  void refuses() {
    for (double momentum : new double[] {0, -1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> Normalisation.batch(momentum))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage("momentum must be above 0 and at most 1, but was " + momentum);
    }
    assertThatThrownBy(() -> new LayerNormalisation(0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("epsilon must be finite and positive, but was 0.0");
  }
}
