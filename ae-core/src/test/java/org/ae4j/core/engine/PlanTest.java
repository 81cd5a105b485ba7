package org.ae4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.ae4j.core.ShapeException;
import org.ae4j.core.StateException;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A plan that is misused says so at once and stays usable")
class PlanTest {
  private final Tensor input = Leaf.of("input", Shape.batchOf(3));
  private final Tensor weights = Leaf.of("weights", Shape.of(3, 2));
  private final Tensor result = input.matmul(weights).relu();

  private Plan plan() {
    return new Compiler(2).result(result).compile();
  }

  private static void fill(Plan plan, Tensor leaf, int count) {
    float[] ones = new float[count];
    java.util.Arrays.fill(ones, 1);
    plan.leaf(leaf).write(0, ones, count);
  }

  @Test
  @DisplayName("where a leaf was given no value")
  void withoutValue() {
    try (Plan plan = plan()) {
      fill(plan, input, 6);
      assertThatThrownBy(plan::run)
          .isInstanceOf(StateException.class)
          .hasMessageContaining("weights")
          .hasMessageContaining("never given a value");
      fill(plan, weights, 6);
      plan.run();
      assertThat(plan.result(result).toArray(4)).containsOnly(3f);
    }
  }

  @Test
  @DisplayName("where a batch is larger than it was compiled for")
  void otherBatch() {
    try (Plan plan = plan()) {
      assertThatThrownBy(() -> fill(plan, input, 9))
          .isInstanceOf(ShapeException.class)
          .hasMessageContaining("6 numbers");
      fill(plan, input, 6);
      fill(plan, weights, 6);
      plan.run();
      assertThat(plan.result(result).toArray(4)).containsOnly(3f);
    }
  }

  @Test
  @DisplayName("after it was closed, which may happen twice")
  void closed() {
    Plan plan = plan();
    fill(plan, input, 6);
    fill(plan, weights, 6);
    plan.close();
    plan.close();
    assertThatThrownBy(plan::run).isInstanceOf(StateException.class).hasMessageContaining("closed");
  }

  @Test
  @DisplayName("explains what it calls, how long it takes and what it moves")
  void explained() {
    try (Plan plan = plan()) {
      fill(plan, input, 6);
      fill(plan, weights, 6);
      assertThat(plan.explain())
          .hasSize(2)
          .anyMatch(line -> line.contains("MATMUL") && line.contains("[2, 2]"))
          .anyMatch(line -> line.contains("RELU") && line.contains("Chain"));
      // Two matrices of six numbers in, one of four out.
      assertThat(plan.explain().get(0)).contains(" 64 B ");
    }
  }

  @Test
  @DisplayName("and so do workers that are closed, or asked by two threads at once")
  void workers() {
    Workers workers = new Workers(1, 1);
    AtomicReference<Throwable> found = new AtomicReference<>();
    workers.run(1, part -> found.set(failureOf(() -> workers.run(1, other -> {}))));
    assertThat(found.get()).isInstanceOf(StateException.class).hasMessageContaining("at work");
    workers.run(1, part -> found.set(null));
    assertThat(found.get()).isNull();
    workers.close();
    assertThatThrownBy(() -> workers.run(1, part -> {}))
        .isInstanceOf(StateException.class)
        .hasMessageContaining("closed");
  }

  private static Throwable failureOf(Runnable work) {
    try {
      work.run();
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }
}
