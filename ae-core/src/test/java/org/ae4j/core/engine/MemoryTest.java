package org.ae4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ae4j.core.graph.Evaluation;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The memory of a plan")
class MemoryTest {
  private final Tensor weight = Leaf.of("weight", Shape.of(2, 2));

  @Test
  @DisplayName("is used again by values that come when others are done")
  void reused() {
    Tensor x = Leaf.of("x", Shape.batchOf(2));
    Tensor value = x;
    for (int i = 0; i < 7; i++) {
      value = value.matmul(weight);
    }
    try (Plan plan = new Compiler(5).result(value).compile()) {
      int leaves = 5 * 2 + 2 * 2;
      // One value is read while the next is written.
      int places = 2 * 5 * 2;
      assertThat(plan.bytes()).isEqualTo((long) Float.BYTES * (leaves + places));
    }
    Rewrite products = Rewrite.of("products", value, List.of(x, weight));
    products.requireValue();
    products.requireGradients();
  }

  @Test
  @DisplayName("of a leaf takes the next value as it is computed, where it is read in order")
  void inPlace() {
    assigned(weight.mul(weight), "Chain: MULTIPLY [2, 2]");
  }

  @Test
  @DisplayName("of a leaf keeps its value while the next one's kernel reads it in another order")
  void outOfOrder() {
    assigned(weight.matmul(weight), "blas sgemm: MATMUL AB [2, 2]", "Assignment: ASSIGN 1");
  }

  @Test
  @DisplayName("of a leaf keeps its value while kernels that come later read it")
  void readLater() {
    Tensor next = weight.exp();
    assigned(
        next,
        List.of(next.matmul(weight)),
        "Chain: EXP [2, 2]",
        "blas sgemm: MATMUL AB [2, 2]",
        "Assignment: ASSIGN 1");
  }

  private void assigned(Tensor next, String... kernels) {
    assigned(next, List.of(), kernels);
  }

  /** Sets the weight to its next value after results were computed, and requires these kernels. */
  private void assigned(Tensor next, List<Tensor> results, String... kernels) {
    double[] start = {1, 0.5, -2, 0.25};
    Compiler compiler = new Compiler(1).assign(weight, next);
    results.forEach(compiler::result);
    try (Plan plan = compiler.compile()) {
      for (int i = 0; i < start.length; i++) {
        plan.leaf(weight).set(i, (float) start[i]);
      }
      Evaluation evaluation = new Evaluation(1).with(weight, start);
      assertThat(plan.profile()).extracting(Rewrite::kernel).containsExactly(kernels);
      requireClose(plan.leaf(weight), evaluation.of(next));
      results.forEach(result -> requireClose(plan.result(result), evaluation.of(result)));
    }
  }

  private static void requireClose(Storage found, double[] expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) found.get(i)).isCloseTo(expected[i], within(1e-5));
    }
  }
}
