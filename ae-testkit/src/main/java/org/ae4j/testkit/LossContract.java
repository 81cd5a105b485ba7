package org.ae4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ae4j.core.Component;
import org.ae4j.core.Loss;
import org.ae4j.core.Phase;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every loss keeps. */
public interface LossContract extends ComponentContract {
  /** Returns a new loss, described alike every time. */
  Loss loss();

  /** Returns the shape of one example: {@code [4]} if not said. */
  default Shape example() {
    return Shape.of(4);
  }

  /** Returns targets for a batch in row-major order, within the loss's range. */
  default double[] targets(int batch) {
    double lowest = Math.max(-1, loss().range().lowest());
    double highest = Math.min(1, loss().range().highest());
    int count = Numbers.size(example().batched(), batch);
    return new Numbers(3).uniform("targets", count, lowest, highest);
  }

  /** Returns the outputs that reconstruct targets best, if there are any. */
  default Optional<double[]> bestOutputs(double[] targets) {
    return Optional.of(targets);
  }

  @Override
  default Component component() {
    return loss();
  }

  private Tensor cost(Workbench bench, double... outputs) {
    Tensor given = bench.given("outputs", loss().outputs(example()), outputs);
    return cost(bench, given);
  }

  private Tensor cost(Workbench bench, Tensor outputs) {
    Tensor target = bench.given("target", example(), targets(bench.batch()));
    return loss().perExample(outputs, target, bench.scope().child("loss"));
  }

  private double[] outputs(int batch, double lowest, double highest) {
    int count = Numbers.size(loss().outputs(example()).batched(), batch);
    return new Numbers(5).uniform("outputs", count, lowest, highest);
  }

  @Test
  @DisplayName("charges every example one cost, also where there are several draws of each")
  default void oneCostPerExample() {
    Workbench bench = Workbench.of(Phase.TRAINING, 3);
    assertThat(cost(bench, outputs(3, -1, 1)).shape()).isEqualTo(Shape.batchOf());
    Tensor outputs = Leaf.of("outputs", loss().outputs(example()).batched().with(0, -2));
    Tensor target = Leaf.of("target", example().batched().with(0, -2));
    assertThat(loss().perExample(outputs, target, bench.scope().child("loss")).shape())
        .isEqualTo(Shape.of(-2));
  }

  @Test
  @DisplayName("charges an example the same whatever else is in the batch")
  default void examplesAreApart() {
    double[] outputs = outputs(3, -1, 1);
    Workbench many = Workbench.of(Phase.TRAINING, 3);
    double[] together = many.evaluate(cost(many, outputs));
    int width = outputs.length / 3;
    int features = targets(3).length / 3;
    for (int i = 0; i < 3; i++) {
      Workbench one = Workbench.of(Phase.TRAINING, 1);
      double[] target = Arrays.copyOfRange(targets(3), i * features, (i + 1) * features);
      double[] own = Arrays.copyOfRange(outputs, i * width, (i + 1) * width);
      Tensor alone =
          loss()
              .perExample(
                  one.given("outputs", loss().outputs(example()), own),
                  one.given("target", example(), target),
                  one.scope().child("loss"));
      assertThat(one.evaluate(alone)[0]).isEqualTo(together[i], within(1e-12));
    }
  }

  @Test
  @DisplayName("has right derivatives of both orders")
  default void derivatives() {
    Workbench bench = Workbench.of(Phase.TRAINING, 2);
    bench.check(cost(bench, outputs(2, -1, 1))).bothOrders();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-3, 1e2, 1e4})
  @DisplayName("is finite with its derivative for tiny and for extreme outputs")
  default void finite(double magnitude) {
    Workbench bench = Workbench.of(Phase.TRAINING, 3);
    double[] values =
        Arrays.stream(outputs(3, -1, 1)).map(v -> Math.signum(v) * magnitude).toArray();
    Tensor outputs = bench.given("outputs", loss().outputs(example()), values);
    Tensor cost = cost(bench, outputs);
    Tensor slope = Gradients.of(cost, List.of(outputs)).get(0);
    for (Tensor result : List.of(cost, slope)) {
      for (double value : bench.evaluate(result)) {
        assertThat(value).isFinite();
      }
    }
  }

  @Test
  @DisplayName("charges the best reconstruction least")
  default void minimum() {
    Optional<double[]> best = bestOutputs(targets(3));
    Assumptions.assumeTrue(best.isPresent(), "no outputs are best whatever the target");
    Workbench bench = Workbench.of(Phase.TRAINING, 3);
    double[] least = bench.evaluate(cost(bench, best.get()));
    for (double distance : new double[] {1e-3, 0.1, 2}) {
      double[] moved = outputs(3, -distance, distance);
      Arrays.setAll(moved, i -> moved[i] + best.get()[i]);
      Workbench other = Workbench.of(Phase.TRAINING, 3);
      double[] more = other.evaluate(cost(other, moved));
      for (int i = 0; i < least.length; i++) {
        assertThat(more[i]).as("example %d moved by %s", i, distance).isGreaterThan(least[i]);
      }
    }
  }

  @Test
  @DisplayName("turns the best outputs into the target, of the data's shape")
  default void reconstruction() {
    Workbench bench = Workbench.of(Phase.INFERENCE, 3);
    double[] best = bestOutputs(targets(3)).orElseGet(() -> outputs(3, -1, 1));
    Tensor outputs = bench.given("outputs", loss().outputs(example()), best);
    Tensor reconstruction = loss().reconstruction(outputs, example());
    assertThat(reconstruction.shape()).isEqualTo(example().batched());
    double[] values = bench.evaluate(reconstruction);
    if (bestOutputs(targets(3)).isPresent()) {
      assertThat(values).containsExactly(targets(3), within(1e-9));
    }
  }

  @Test
  @DisplayName("refuses outputs and targets that do not belong together")
  default void shapes() {
    Workbench bench = Workbench.of(Phase.TRAINING, 3);
    Shape wanted = loss().outputs(example()).batched();
    Stream.of(wanted.with(-1, 1), wanted.with(-1, wanted.extent(-1) + 1), wanted.with(0, 1))
        .filter(other -> !other.equals(wanted))
        .map(other -> Leaf.of("outputs", other))
        .forEach(
            outputs ->
                assertThatThrownBy(() -> cost(bench, outputs)).isInstanceOf(ShapeException.class));
  }
}
