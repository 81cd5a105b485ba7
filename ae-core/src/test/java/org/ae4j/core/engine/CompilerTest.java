package org.ae4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Unary;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A compiled plan")
class CompilerTest {
  private final SplittableRandom random = new SplittableRandom(7);

  @ParameterizedTest
  @EnumSource(Unary.class)
  @DisplayName("computes every function as its definition says")
  void functions(Unary function) {
    Tensor x = Leaf.of("x", Shape.batchOf(700));
    Tensor input = function == Unary.LOG || function == Unary.SQRT ? x.abs() : x;
    agrees(5, List.of(Tensor.of(function, input)), List.of(x));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 64})
  @DisplayName("agrees with the definitions on a network and its gradients, whatever the batch")
  void network(int batch) {
    Tensor x = Leaf.of("x", Shape.batchOf(30));
    Tensor w1 = Leaf.of("w1", Shape.of(30, 17));
    Tensor b1 = Leaf.of("b1", Shape.of(17));
    Tensor w2 = Leaf.of("w2", Shape.of(17, 30));
    Tensor b2 = Leaf.of("b2", Shape.of(30));
    Tensor code = x.matmul(w1).add(b1).tanh();
    Tensor logits = code.matmul(w2).add(b2);
    Tensor loss = Functions.sigmoidCrossEntropy(logits, x.sigmoid()).sum(1).mean(0);
    List<Tensor> leaves = List.of(x, w1, b1, w2, b2);
    List<Tensor> results = new ArrayList<>(Gradients.of(loss, List.of(w1, b1, w2, b2)));
    results.add(loss);
    results.add(logits);
    agrees(batch, results, leaves);
  }

  @Test
  @DisplayName("is as large as it was counted beforehand, without memory that is the caller's")
  void counted() {
    Tensor x = Leaf.of("x", Shape.batchOf(30));
    Tensor w1 = Leaf.of("w1", Shape.of(30, 17));
    Tensor w2 = Leaf.of("w2", Shape.of(17, 30));
    Tensor result = x.matmul(w1).tanh().matmul(w2);
    Compiler compiler = new Compiler(64).reserve(w1).result(result);
    long bytes = compiler.bytes();
    try (Storage lent = Storage.of(30 * 17);
        Plan plan = compiler.bind(w1, lent).compile()) {
      assertThat(plan.bytes()).isEqualTo(bytes).isGreaterThan(4 * 64 * (30 + 17 + 30));
    }
  }

  @Test
  @DisplayName("repeats rows, columns and single numbers inside a chain")
  void repeats() {
    Tensor x = Leaf.of("x", Shape.batchOf(3, 5, 7));
    Tensor channel = Leaf.of("channel", Shape.of(7));
    Tensor middle = Leaf.of("middle", Shape.of(5, 1));
    Tensor example = Leaf.of("example", Shape.batchOf(1, 1, 1));
    Tensor corners = Leaf.of("corners", Shape.of(3, 1, 7));
    Tensor result = x.add(channel).mul(middle).sub(example).mul(corners);
    List<Tensor> leaves = List.of(x, channel, middle, example, corners);
    List<Tensor> results = new ArrayList<>(Gradients.of(result.square().sumAll(), leaves));
    results.add(result);
    agrees(41, results, leaves);
  }

  @Test
  @DisplayName("sums over rows, columns, everything and middle axes")
  void sums() {
    Tensor x = Leaf.of("x", Shape.batchOf(13, 9, 11));
    agrees(
        29,
        List.of(x.sum(1, 2, 3), x.sum(0, 1), x.sum(0), x.sumAll(), x.sum(3), x.sum(1), x.sum(0, 2)),
        List.of(x));
  }

  @Test
  @DisplayName("sums over axes between which there are none of more than one place")
  void sumsAroundSingles() {
    Tensor x = Leaf.of("x", Shape.batchOf(1, 9, 7));
    Tensor y = Leaf.of("y", Shape.batchOf(5, 1, 1));
    agrees(
        31,
        List.of(x.sum(0, 2), x.sum(1, 2), x.sum(2, 3), x.sum(1, 3), x.sum(0, 3), y.sum(0, 2)),
        List.of(x, y));
  }

  @Test
  @DisplayName("moves slices, padding and joined parts")
  void runs() {
    Tensor x = Leaf.of("x", Shape.batchOf(6, 5));
    Tensor y = Leaf.of("y", Shape.batchOf(2, 5));
    Tensor joined = Functions.concat(1, List.of(x, y.exp(), x));
    Tensor part = joined.slice(1, 3, 7).slice(2, 1, 3);
    List<Tensor> results = new ArrayList<>(Gradients.of(part.square().sumAll(), List.of(x, y)));
    results.add(part);
    results.add(joined.transpose(2, 0, 1));
    results.add(Functions.logSoftmax(joined));
    results.add(Functions.topK(joined, 2));
    agrees(4, results, List.of(x, y));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 37})
  @DisplayName("lets every example of a batch meet every other")
  void pairs(int batch) {
    Tensor x = Leaf.of("x", Shape.batchOf(6));
    Tensor y = Leaf.of("y", Shape.batchOf(6));
    Tensor products = x.matmulTransposed(y);
    Tensor lengths = x.square().sum(1).reshape(Shape.of(-1, 1));
    Tensor others = y.square().sum(1).reshape(Shape.of(1, -1));
    Tensor kernel = products.mul(2).sub(lengths).sub(others).mul(0.05).exp();
    Tensor differences = x.reshape(Shape.batchOf(1, 6)).sub(y.reshape(Shape.of(1, -1, 6)));
    Tensor density = Functions.logSumExp(differences.square().mul(-0.1), 1);
    Tensor nearest = Functions.topK(kernel, 1).matmul(y);
    Tensor cost = kernel.mean(1).add(density.sum(1)).add(nearest.sum(1));
    List<Tensor> results = new ArrayList<>(Gradients.of(cost.sumAll(), List.of(x, y)));
    results.addAll(List.of(kernel, density, nearest, cost));
    agrees(batch, results, List.of(x, y));
  }

  @Test
  @DisplayName("sets leaves after everything else has read them")
  void assignments() {
    Tensor weight = Leaf.of("weight", Shape.of(3));
    Tensor memory = Leaf.of("memory", Shape.of(3));
    Tensor doubled = weight.mul(2);
    Compiler compiler =
        new Compiler(1).result(weight.add(memory)).assign(weight, doubled).assign(memory, weight);
    try (Plan plan = compiler.compile()) {
      plan.leaf(weight).write(0, new float[] {1, 2, 3}, 3);
      plan.run();
      plan.run();
      assertThat(plan.leaf(weight).toArray(3)).containsExactly(4, 8, 12);
      assertThat(plan.leaf(memory).toArray(3)).containsExactly(2, 4, 6);
    }
  }

  @Test
  @DisplayName("agrees with the definitions on random graphs of shared parts")
  void randomGraphs() {
    for (int trial = 0; trial < 60; trial++) {
      List<Tensor> leaves =
          List.of(
              Leaf.of("a", Shape.batchOf(6)),
              Leaf.of("b", Shape.of(6)),
              Leaf.of("c", Shape.of(6, 6)));
      List<Tensor> pool = new ArrayList<>(List.of(leaves.get(0), leaves.get(0).mul(leaves.get(1))));
      for (int i = 0; i < 25; i++) {
        pool.add(grown(pool, leaves));
      }
      Tensor last = pool.get(pool.size() - 1);
      List<Tensor> results = new ArrayList<>(Gradients.of(last, leaves));
      results.add(pool.get(random.nextInt(pool.size())));
      agrees(3, results, leaves);
    }
  }

  private Tensor grown(List<Tensor> pool, List<Tensor> leaves) {
    Tensor first = pool.get(random.nextInt(pool.size()));
    Tensor second = pool.get(random.nextInt(pool.size()));
    return switch (random.nextInt(7)) {
      case 0 -> first.add(second).mul(0.5);
      case 1 -> first.mul(second).tanh();
      case 2 -> first.sub(second.mean(0));
      case 3 -> first.matmul(leaves.get(2)).sigmoid();
      case 4 -> first.mul(second.sum(1).reshape(Shape.batchOf(1))).tanh();
      case 5 -> first.maximum(second);
      default -> first.add(leaves.get(1)).relu();
    };
  }

  private void agrees(int batch, List<Tensor> results, List<Tensor> leaves) {
    new Agreement(random).require(batch, results, leaves);
  }
}
