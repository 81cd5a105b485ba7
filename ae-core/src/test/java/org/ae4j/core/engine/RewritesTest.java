package org.ae4j.core.engine;

import java.util.List;
import java.util.stream.Stream;
import org.ae4j.core.graph.ConvolutionFilterGradient;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Spatial;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Window;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A rule that rewrites a graph")
class RewritesTest implements RewriteContract {
  private static final Tensor X = Leaf.of("x", Shape.batchOf(4));
  private static final Tensor TWO = Tensor.constant(2);

  @Override
  public Stream<Rewrite> rewrites() {
    return Stream.of(
            arithmetic(), folded(), unneeded(), views(), rowSums(), maskedProducts(), pointwise())
        .flatMap(rules -> rules);
  }

  private static Stream<Rewrite> arithmetic() {
    Tensor e = X.exp();
    Tensor zero = Tensor.constant(0).broadcast(X.shape());
    Tensor one = Tensor.constant(1).broadcast(X.shape());
    return Stream.of(
        leavesExponential("x + 0 is x", e.add(zero)),
        leavesExponential("0 + x is x", zero.add(e)),
        leavesExponential("x − 0 is x", e.sub(zero)),
        leavesExponential("x · 1 is x", e.mul(one)),
        leavesExponential("1 · x is x", one.mul(e)),
        leavesExponential("x / 1 is x", e.div(one)),
        Rewrite.of("x · 0 is 0", e.mul(zero), List.of(X)),
        Rewrite.of("0 · x is 0", zero.mul(e), List.of(X)),
        leavesProduct("x / d is x · (1 / d)", X.div(4)));
  }

  private static Rewrite leavesExponential(String name, Tensor result) {
    return Rewrite.of(name, result, List.of(X), "Chain: EXP [3, 4]");
  }

  private static Rewrite leavesProduct(String name, Tensor result) {
    return Rewrite.of(name, result, List.of(X), "Chain: MULTIPLY [3, 4]");
  }

  private static Stream<Rewrite> folded() {
    Tensor four = Tensor.constant(4);
    Tensor repeated = TWO.broadcast(Shape.of(2, 2));
    return Stream.of(
        leavesProduct("functions of known numbers are folded", X.mul(four.sqrt())),
        leavesProduct("arithmetic with known numbers is folded", X.mul(four.add(TWO).pow(TWO))),
        leavesProduct("known numbers stay known repeated", X.mul(TWO.broadcast(X.shape()).exp())),
        leavesProduct(
            "known numbers stay known reshaped", X.mul(repeated.reshape(Shape.of(4)).exp())),
        leavesProduct("sums of known numbers are folded", X.mul(repeated.sumAll())),
        Rewrite.of(
            "counts are known for a batch size",
            X.exp().mean(0),
            List.of(X),
            "Chain: EXP [3, 4] → SUM over [0] [4]",
            "Chain: MULTIPLY [4]"));
  }

  private static Stream<Rewrite> unneeded() {
    return Stream.of(
        Rewrite.of(
            "equal work on equal inputs is shared",
            X.exp().sum(1).mul(X.exp().sum(1)),
            List.of(X),
            "Chain: EXP [3, 4] → SUM over [1] [3]",
            "Chain: MULTIPLY [3]"),
        leavesExponential("what a rule made useless is dropped", X.tanh().mul(0).add(X.exp())),
        Rewrite.of(
            "where whole rows are kept, nothing is looked for",
            Functions.topK(X, 4).mul(X.exp()),
            List.of(X),
            "Chain: EXP [3, 4]"));
  }

  private static Stream<Rewrite> views() {
    Tensor e = X.exp();
    Shape square = Shape.batchOf(2, 2);
    Tensor column = e.reshape(Shape.batchOf(4, 1));
    return Stream.of(
        leavesExponential("reshaping only renames", e.reshape(square)),
        leavesExponential(
            "and so does reshaping again", e.reshape(square).reshape(Shape.batchOf(4, 1))),
        Rewrite.of(
            "and what is reshaped back is the same again",
            e.exp().add(column.reshape(X.shape()).exp()),
            List.of(X),
            "Chain: EXP [3, 4] → EXP [3, 4] → ADD [3, 4]"),
        leavesExponential("a stopped gradient only renames", e.stopGradient()),
        leavesExponential("a sum over an axis of length 1 only renames", column.sum(2)),
        leavesExponential("a maximum over an axis of length 1 only renames", column.max(2)),
        Rewrite.of(
                "a repetition by 1 only renames",
                X.exp().sum(0).reshape(Shape.of(1, 4)).broadcast(X.shape()),
                List.of(X),
                "Chain: EXP [1, 4]")
            .withBatch(1));
  }

  private static Stream<Rewrite> rowSums() {
    Tensor b = Leaf.of("b", Shape.of(4, 5));
    Tensor c = Leaf.of("c", Shape.of(5, 4));
    return Stream.of(
        Rewrite.of(
            "the sum of a product's rows is a product of the sum of rows",
            X.matmul(b).sum(0),
            List.of(X, b),
            "Chain: SUM over [0] [4]",
            "blas sgemm: MATMUL AB [1, 5]"),
        Rewrite.of(
            "also where the second factor is transposed",
            X.matmulTransposed(c).sum(0),
            List.of(X, c),
            "Chain: SUM over [0] [4]",
            "blas sgemm: MATMUL ABᵀ [1, 5]"),
        Rewrite.of(
            "and where the product is negated",
            X.matmul(b).negate().sum(0),
            List.of(X, b),
            "Chain: SUM over [0] [4]",
            "blas sgemm: MATMUL AB [1, 5]",
            "Chain: NEGATE [5]"));
  }

  private static Stream<Rewrite> maskedProducts() {
    Tensor code = Leaf.of("code", Shape.batchOf(64));
    Tensor atoms = Leaf.of("atoms", Shape.of(64, 4));
    Tensor few = Functions.topK(code, 2);
    Tensor many = Functions.topK(code, 3);
    Tensor product = X.matmulTransposed(atoms);
    List<Tensor> leaves = List.of(X, code, atoms);
    return Stream.of(
        Rewrite.of(
            "a product is computed only where its mask has elements",
            product.mul(few),
            leaves,
            "TopKernel: TOP 2 [3, 64]",
            "Masked: MASKED MATMUL ABᵀ [3, 64]",
            "Chain: MULTIPLY [3, 64]"),
        Rewrite.of(
            "on whichever side the mask stands",
            few.mul(product),
            leaves,
            "TopKernel: TOP 2 [3, 64]",
            "Masked: MASKED MATMUL ABᵀ [3, 64]",
            "Chain: MULTIPLY [3, 64]"),
        Rewrite.of(
            "but everywhere where the mask has many",
            product.mul(many),
            leaves,
            "blas sgemm: MATMUL ABᵀ [3, 64]",
            "TopKernel: TOP 3 [3, 64]",
            "Chain: MULTIPLY [3, 64]"));
  }

  private static Stream<Rewrite> pointwise() {
    Window window = Window.square(1, 1, 0);
    Tensor images = Leaf.of("images", Shape.batchOf(2, 5, 6));
    Tensor filters = Leaf.of("filters", Shape.of(1, 1, 6, 7));
    Tensor results = Leaf.of("results", Shape.batchOf(2, 5, 7));
    return Stream.of(
        Rewrite.of(
            "a convolution that sees one place is a product",
            Spatial.convolution(images, filters, window),
            List.of(images, filters),
            "blas sgemm: MATMUL AB [30, 7]"),
        Rewrite.of(
            "and so is its gradient towards images",
            Spatial.transposedConvolution(results, filters, window, 2, 5),
            List.of(results, filters),
            "blas sgemm: MATMUL ABᵀ [30, 6]"),
        Rewrite.of(
            "and towards filters",
            Tensor.of(new ConvolutionFilterGradient(window), images, results),
            List.of(images, results),
            "blas sgemm: MATMUL AᵀB [6, 7]"));
  }
}
