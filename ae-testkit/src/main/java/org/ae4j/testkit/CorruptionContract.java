package org.ae4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.ae4j.core.Component;
import org.ae4j.core.Corruption;
import org.ae4j.core.Phase;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every corruption keeps. */
public interface CorruptionContract extends ComponentContract {
  /** Returns a new corruption, described alike every time. */
  Corruption corruption();

  /** Returns the shape of one example to damage: {@code [8]} if not said. */
  default Shape example() {
    return Shape.of(8);
  }

  @Override
  default Component component() {
    return corruption();
  }

  @Test
  @DisplayName("keeps the shape and stays finite")
  default void keepsShape() {
    Workbench bench = Workbench.of(Phase.TRAINING, 3);
    Tensor clean = bench.data("clean", example(), 0, 1);
    Tensor damaged = corruption().corrupt(clean, bench.scope().child("corruption"));
    assertThat(damaged.shape()).isEqualTo(clean.shape());
    for (double value : bench.evaluate(damaged)) {
      assertThat(value).isFinite();
    }
  }

  @Test
  @DisplayName("is run by a compiled plan as its definition says")
  default void compiled() {
    Workbench bench = Workbench.of(Phase.TRAINING, 3);
    Tensor clean = bench.data("clean", example(), 0, 1);
    bench.check(corruption().corrupt(clean, bench.scope().child("corruption"))).compiled();
  }

  @Test
  @DisplayName("takes all randomness from its scope: the same noise does the same damage")
  default void repeatable() {
    assertThat(damaged(1)).isEqualTo(damaged(1));
    Workbench bench = Workbench.of(Phase.TRAINING, 3);
    corruption().corrupt(bench.data("clean", example()), bench.scope().child("corruption"));
    if (!bench.blueprint().noises().isEmpty()) {
      assertThat(damaged(1)).isNotEqualTo(damaged(2));
    }
  }

  private double[] damaged(long seed) {
    Workbench bench = Workbench.of(Phase.TRAINING, 3).withSeed(seed);
    double[] clean = new Numbers(9).uniform("clean", Numbers.size(example().batched(), 3), 0, 1);
    Tensor input = bench.given("clean", example(), clean);
    return bench.evaluate(corruption().corrupt(input, bench.scope().child("corruption")));
  }

  @Test
  @DisplayName("asks for no weights: nothing could train them")
  default void ownsNoWeights() {
    Workbench bench = Workbench.of(Phase.TRAINING, 3);
    corruption().corrupt(bench.data("clean", example()), bench.scope().child("corruption"));
    assertThat(bench.blueprint().weights()).isEmpty();
  }
}
