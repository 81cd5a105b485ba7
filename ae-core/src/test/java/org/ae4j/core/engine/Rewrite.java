package org.ae4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.ae4j.core.KernelCost;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Tensor;

/**
 * A graph in which a rule of the compiler applies.
 *
 * @param name what the rule does
 * @param batch the batch size
 * @param result what is computed
 * @param leaves what it depends on, and what else has to be given
 * @param kernels all that the plan runs once the rule has applied, as {@link #kernels} says it
 */
record Rewrite(String name, int batch, Tensor result, List<Tensor> leaves, List<String> kernels) {
  static Rewrite of(String name, Tensor result, List<Tensor> leaves, String... kernels) {
    return new Rewrite(name, 3, result, leaves, List.of(kernels));
  }

  Rewrite withBatch(int other) {
    return new Rewrite(name, other, result, leaves, kernels);
  }

  /** Requires that the plan runs these kernels and no others. */
  void requireApplied() {
    assertThat(kernels(batch, List.of(result))).containsExactlyElementsOf(kernels);
  }

  /** Requires the value that the graph has by its definition, where nothing is rewritten. */
  void requireValue() {
    agreement().require(batch, List.of(result), leaves);
  }

  /** Requires the same of the gradients of a weighted sum of all elements, beside the value. */
  void requireGradients() {
    Tensor weights = Leaf.of("weights of the sum", result.shape());
    List<Tensor> given = new ArrayList<>(leaves);
    given.add(weights);
    List<Tensor> results = new ArrayList<>(Gradients.of(result, weights, leaves));
    results.add(result);
    agreement().require(batch, results, given);
  }

  private static Agreement agreement() {
    return new Agreement(new SplittableRandom(11));
  }

  /** Returns every kernel's call and its operations, such as {@code Chain: EXP [3, 4]}. */
  static List<String> kernels(int batch, List<Tensor> results) {
    Compiler compiler = new Compiler(batch);
    results.forEach(compiler::result);
    try (Plan plan = compiler.compile()) {
      return plan.profile().stream().map(Rewrite::kernel).collect(Collectors.toList());
    }
  }

  /** Returns call and operations; the numbers of nodes say nothing about what is computed. */
  static String kernel(KernelCost cost) {
    return cost.call() + ": " + cost.operations().replaceAll("%\\d+ ", "");
  }

  @Override
  public String toString() {
    return name;
  }
}
