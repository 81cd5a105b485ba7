package org.ae4j.core.engine;

import java.util.List;
import java.util.stream.Stream;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Work that runs together")
class FusionTest implements RewriteContract {
  private static final Tensor X = Leaf.of("x", Shape.batchOf(4));
  private static final Tensor W = Leaf.of("w", Shape.of(4, 4));

  @Override
  public Stream<Rewrite> rewrites() {
    Tensor bias = Leaf.of("bias", Shape.of(4));
    Tensor e = X.exp();
    return Stream.of(
        Rewrite.of(
            "element-wise operations become a chain",
            e.tanh().square(),
            List.of(X),
            "Chain: EXP [3, 4] → TANH [3, 4] → MULTIPLY [3, 4]"),
        Rewrite.of(
            "sums end a chain", e.sum(1), List.of(X), "Chain: EXP [3, 4] → SUM over [1] [3]"),
        Rewrite.of(
            "what is repeated is read where it lies",
            X.add(bias),
            List.of(X, bias),
            "Chain: ADD [3, 4]"),
        Rewrite.of(
            "a chain does not go round another kernel",
            e.matmul(W).mul(e),
            List.of(X, W),
            "Chain: EXP [3, 4]",
            "blas sgemm: MATMUL AB [3, 4]",
            "Chain: MULTIPLY [3, 4]"),
        rectifier());
  }

  /** The gradient towards the first weights of two layers, of which the second is linear. */
  private static Rewrite rectifier() {
    Tensor second = Leaf.of("second", Shape.of(4, 2));
    Tensor loss = X.matmul(W).relu().matmul(second).square().sumAll();
    return Rewrite.of(
        "a mask of numbers that are stored anyway is worked out where it is read",
        Gradients.of(loss, List.of(W)).get(0),
        List.of(X, W, second),
        "blas sgemm: MATMUL AB [3, 4]",
        "Chain: RELU [3, 4]",
        "blas sgemm: MATMUL AB [3, 2]",
        "Chain: ADD [3, 2]",
        "blas sgemm: MATMUL ABᵀ [3, 4]",
        "Chain: STEP [3, 4] → MULTIPLY [3, 4]",
        "blas sgemm: MATMUL AᵀB [4, 4]");
  }
}
