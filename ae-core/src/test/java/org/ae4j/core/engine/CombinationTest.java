package org.ae4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ae4j.core.graph.Binary;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Topology;
import org.ae4j.core.graph.Unary;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("One loop for several operations")
class CombinationTest {
  private static final int BATCH = 700;
  private static final Tensor A = Leaf.of("a", Shape.batchOf(3));
  private static final Tensor B = Leaf.of("b", Shape.batchOf(3));
  private static final Tensor C = Leaf.of("c", Shape.batchOf(3));
  private static final Tensor U = Leaf.of("u", Shape.scalar());
  private static final Tensor V = Leaf.of("v", Shape.scalar());

  /** What is computed, from which leaves, and in how many steps between loads and store. */
  private record Formula(String text, Tensor result, List<Tensor> leaves, int steps) {
    Rewrite rewrite() {
      return new Rewrite(text, BATCH, result, leaves, List.of());
    }

    List<Tensor> operations() {
      return Topology.sorted(List.of(result)).stream()
          .filter(t -> t.operation() instanceof Unary || t.operation() instanceof Binary)
          .toList();
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<Formula> formulas() {
    Tensor kept = A.mul(U);
    return Stream.of(
        new Formula("max(a + b, 0)", A.add(B).relu(), List.of(A, B), 1),
        new Formula("a · step(b)", A.mul(B.step()), List.of(A, B), 1),
        new Formula("step(b) · a", B.step().mul(A), List.of(A, B), 1),
        new Formula("a·u + b·v", kept.add(B.mul(V)), List.of(A, B, U, V), 1),
        new Formula("a·u + b·b·v", kept.add(B.square().mul(V)), List.of(A, B, U, V), 1),
        new Formula(
            "softplus(a) · sigmoid(a), the exponential once for both",
            A.softplus().mul(A.sigmoid()),
            List.of(A),
            4),
        new Formula(
            "a − b·u / (√|c| + 0.1), the absolute value apart",
            A.sub(B.mul(U).div(C.abs().sqrt().add(0.1))),
            List.of(A, B, C, U),
            2));
  }

  @ParameterizedTest
  @MethodSource("formulas")
  @DisplayName("is found")
  void found(Formula formula) {
    try (Plan plan = new Compiler(BATCH).result(formula.result()).compile()) {
      assertThat(plan.kernels()).hasSize(1);
      // Every leaf is loaded and the result stored.
      int around = formula.leaves().size() + 1;
      assertThat(((Chain) plan.kernels().get(0)).steps()).isEqualTo(around + formula.steps());
    }
  }

  @ParameterizedTest
  @MethodSource("formulas")
  @DisplayName("gives the bits that the operations give one by one")
  void bits(Formula formula) {
    float[] together = values(formula, List.of(formula.result()));
    // What is a result itself is in no loop with others.
    assertThat(together).containsExactly(values(formula, formula.operations()));
  }

  private static float[] values(Formula formula, List<Tensor> results) {
    SplittableRandom random = new SplittableRandom(4);
    Compiler compiler = new Compiler(BATCH);
    results.forEach(compiler::result);
    try (Plan plan = compiler.compile()) {
      for (Tensor leaf : formula.leaves()) {
        for (int i = 0; i < plan.leaf(leaf).size(); i++) {
          plan.leaf(leaf).set(i, (float) random.nextDouble(-3, 3));
        }
      }
      plan.run();
      return plan.result(formula.result()).toArray(3 * BATCH);
    }
  }

  @ParameterizedTest
  @MethodSource("formulas")
  @DisplayName("keeps value and gradients")
  void agrees(Formula formula) {
    Rewrite rewrite = formula.rewrite();
    rewrite.requireValue();
    rewrite.requireGradients();
  }
}
