package org.ae4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A code with few active numbers")
class SparseProductsTest {
  private static final int WIDTH = 130;
  private static final int LATENTS = 200;

  private final Tensor input = Leaf.of("input", Shape.batchOf(WIDTH));
  private final Tensor looks = Leaf.of("looks", Shape.of(WIDTH, LATENTS));
  private final Tensor atoms = Leaf.of("atoms", Shape.of(LATENTS, WIDTH));
  private final Tensor bias = Leaf.of("bias", Shape.of(WIDTH));

  @Test
  @DisplayName("is decoded, and differentiated, as one with many")
  void agrees() {
    List<Tensor> leaves = List.of(input, looks, atoms, bias);
    new Agreement(new SplittableRandom(3)).require(7, results(6), leaves);
  }

  @Test
  @DisplayName("is decoded, and differentiated, alike where a batch shares them out unequally")
  void sharedOut() {
    List<Tensor> leaves = List.of(input, looks, atoms, bias);
    List<Tensor> few = resultsOfShare(6.0 / LATENTS);
    new Agreement(new SplittableRandom(3)).require(7, few, leaves);
    assertThat(products(few)).containsExactlyInAnyOrder("MatrixProduct", "MatrixProduct");
    assertThat(products(resultsOfShare(0.5))).hasSizeGreaterThan(4);
  }

  @Test
  @DisplayName("needs no dense product but the one that chooses it")
  void sparse() {
    assertThat(products(results(6))).containsExactlyInAnyOrder("MatrixProduct", "MatrixProduct");
    assertThat(products(results(100))).hasSizeGreaterThan(4);
  }

  /** Returns a sparse dictionary's cost and its gradients. */
  private List<Tensor> results(int active) {
    return results(all -> Functions.topK(all, active));
  }

  private List<Tensor> resultsOfShare(double share) {
    return results(
        all ->
            Functions.topShare(all.reshape(Shape.of(1, all.shape().size())), share)
                .reshape(all.shape()));
  }

  private List<Tensor> results(UnaryOperator<Tensor> chosen) {
    Tensor all = input.sub(bias).matmul(looks).relu();
    Tensor code = all.mul(chosen.apply(all));
    Tensor cost = code.matmul(atoms).add(bias).sub(input).square().sumAll();
    List<Tensor> results = new ArrayList<>(Gradients.of(cost, List.of(looks, atoms, bias)));
    results.add(cost);
    return results;
  }

  /** The second dense product is a single row: the gradient of the bias. */
  private static List<String> products(List<Tensor> results) {
    Compiler compiler = new Compiler(7);
    results.forEach(compiler::result);
    try (Plan plan = compiler.compile()) {
      return plan.kernels().stream()
          .map(kernel -> kernel.getClass().getSimpleName())
          .filter(name -> name.equals("MatrixProduct") || name.equals("NativeCall"))
          .toList();
    }
  }
}
