package org.ae4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
  @DisplayName("where a batch is smaller than it was compiled for, until it is whole")
  void smallerBatch() {
    try (Plan plan = plan()) {
      fill(plan, input, 6);
      fill(plan, weights, 6);
      plan.run();
      fill(plan, input, 3);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(plan::run)
            .isInstanceOf(ShapeException.class)
            .hasMessageContaining("input")
            .hasMessageContaining("fewer than its 6 numbers");
      }
      plan.leaf(input).write(3, new float[] {2, 2, 2}, 3);
      plan.run();
      plan.run();
      assertThat(plan.result(result).toArray(4)).containsExactly(3, 3, 6, 6);
    }
  }

  @Test
  @DisplayName("after it was closed, which may happen twice")
  void closed() {
    Plan plan = plan();
    fill(plan, input, 6);
    fill(plan, weights, 6);
    Storage leaf = plan.leaf(weights);
    plan.close();
    plan.close();
    assertThatThrownBy(plan::run).isInstanceOf(StateException.class).hasMessageContaining("closed");
    for (Runnable use :
        List.<Runnable>of(
            () -> fill(plan, input, 6),
            () -> leaf.set(0, 1),
            () -> leaf.get(0),
            () -> plan.result(result).toArray(4))) {
      assertThatThrownBy(use::run).isInstanceOf(StateException.class).hasMessageContaining("freed");
    }
  }

  @Test
  @DisplayName("where memory in pages was closed, which may happen twice")
  void closedPages() {
    Storage pages = Storage.paged(2000);
    pages.close();
    pages.close();
    assertThatThrownBy(() -> pages.get(1)).isInstanceOf(StateException.class);
  }

  @Test
  @DisplayName("and memory is cleared whole, of whatever kind")
  void cleared() {
    for (Storage storage : List.of(Storage.paged(2500), Storage.of(2500))) {
      try (storage) {
        for (int i = 0; i < storage.size(); i++) {
          storage.set(i, 1);
        }
        storage.clear();
        assertThat(storage.toArray(2500)).containsOnly(0f);
      }
    }
  }

  @Test
  @DisplayName("where another thread runs or closes it during a run")
  void otherThread() {
    AtomicReference<Plan> running = new AtomicReference<>();
    List<Throwable> found = new ArrayList<>();
    Kernel meanwhile =
        () -> {
          found.add(elsewhere(() -> running.get().run()));
          found.add(elsewhere(() -> running.get().close()));
        };
    try (Plan plan = new Plan(List.of(meanwhile), List.of(), List.of(), Map.of(), Map.of())) {
      running.set(plan);
      plan.run();
      assertThat(found)
          .hasSize(2)
          .allSatisfy(
              failure ->
                  assertThat(failure)
                      .isInstanceOf(StateException.class)
                      .hasMessageContaining("another thread runs this plan"));
      plan.run();
      assertThat(found).hasSize(4);
    }
  }

  private static Throwable elsewhere(Runnable work) {
    return CompletableFuture.supplyAsync(() -> failureOf(work)).join();
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

  @Test
  @DisplayName("and workers tell of every failure of a run, and of none in the next")
  void failures() {
    try (Workers workers = new Workers(3, 1)) {
      assertThatThrownBy(
              () ->
                  workers.run(
                      3,
                      part -> {
                        throw new StateException("part " + part);
                      }))
          .hasMessage("part 0")
          .satisfies(
              first ->
                  assertThat(first.getSuppressed())
                      .extracting(Throwable::getMessage)
                      .containsExactly("part 1", "part 2"));
      workers.run(3, part -> {});
    }
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
