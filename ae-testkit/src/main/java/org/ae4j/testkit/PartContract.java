package org.ae4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ae4j.core.Phase;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Topology;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What everything keeps that maps one tensor to another: layers, encoders, decoders. */
public interface PartContract {
  /** Returns the shape of one example of the input; small, since every element is moved. */
  Shape input();

  /**
   * Builds the part.
   *
   * @param input shape {@code [batch, …input()]}
   * @param scope where weights, states and noise live
   */
  Tensor apply(Tensor input, Scope scope);

  /** Returns whether finite differences can see the derivative; a straight-through one is not. */
  default boolean smooth() {
    return true;
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  @DisplayName("has right derivatives of both orders towards its input and weights")
  default void derivatives(Phase phase) {
    Workbench bench = Workbench.of(phase, 3);
    Tensor result = apply(bench.data("input", input()), bench.scope());
    Assumptions.assumeTrue(smooth(), "its derivative is an estimate");
    bench.check(result).bothOrders();
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  @DisplayName("is run by a compiled plan as its definition says, and so are its derivatives")
  default void compiled(Phase phase) {
    Workbench bench = Workbench.of(phase, 3);
    bench.check(apply(bench.data("input", input()), bench.scope())).compiled();
  }

  @Test
  @DisplayName("gives every example of a batch what it gives it alone")
  default void examplesAreApart() {
    Workbench many = Workbench.of(Phase.INFERENCE, 3);
    Tensor input = many.data("input", input());
    double[] together = many.evaluate(apply(input, many.scope()));
    double[] examples = many.elements(input);
    int width = examples.length / 3;
    int results = together.length / 3;
    for (int i = 0; i < 3; i++) {
      Workbench one = Workbench.of(Phase.INFERENCE, 1);
      double[] example = Arrays.copyOfRange(examples, i * width, (i + 1) * width);
      double[] alone = one.evaluate(apply(one.given("input", input(), example), one.scope()));
      double[] part = Arrays.copyOfRange(together, i * results, (i + 1) * results);
      assertThat(part).as("example %d", i).containsExactly(alone, within(1e-12));
    }
  }

  @Test
  @DisplayName("uses the same weights when it is built again, and all of them")
  default void weightsAreShared() {
    Workbench bench = Workbench.of(Phase.TRAINING, 3);
    Tensor first = apply(bench.data("first", input()), bench.scope());
    Set<String> weights = Set.copyOf(bench.blueprint().weights().keySet());
    Tensor second = apply(bench.data("second", input()), bench.scope());
    assertThat(bench.blueprint().weights().keySet()).isEqualTo(weights);
    bench
        .blueprint()
        .weights()
        .forEach(
            (path, weight) -> {
              assertThat(Topology.sorted(List.of(first))).as(path).contains(weight.leaf());
              assertThat(Topology.sorted(List.of(second))).as(path).contains(weight.leaf());
            });
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  @DisplayName("stays finite for large inputs")
  default void finite(Phase phase) {
    Workbench bench = Workbench.of(phase, 3);
    Tensor result = apply(bench.data("input", input(), -1e3, 1e3), bench.scope());
    for (double value : bench.evaluate(result)) {
      assertThat(value).isFinite();
    }
  }
}
