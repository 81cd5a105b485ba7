package org.ae4j.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.testkit.Numbers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** A second, independent derivation of values and gradients. */
@DisplayName("SameDiff agrees")
class SameDiffOracleTest {
  private static final int BATCH = 5;

  private final Numbers numbers = new Numbers(11);
  private final SameDiff sameDiff = SameDiff.create();
  private final Map<Tensor, double[]> leaves = new LinkedHashMap<>();
  private final PrintStream standardOutput = System.out;

  /** SameDiff prints while it differentiates. */
  @BeforeEach
  void silence() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
  }

  @AfterEach
  void restore() {
    System.setOut(standardOutput);
  }

  @Test
  @DisplayName("on a dense autoencoder with tanh and a Bernoulli loss")
  void autoencoder() {
    Tensor x = leaf("x", Shape.batchOf(6));
    Tensor w1 = leaf("w1", Shape.of(6, 3));
    Tensor b1 = leaf("b1", Shape.of(3));
    Tensor w2 = leaf("w2", Shape.of(3, 6));
    Tensor b2 = leaf("b2", Shape.of(6));
    Tensor logits = x.matmul(w1).add(b1).tanh().matmul(w2).add(b2);
    Tensor loss = Functions.sigmoidCrossEntropy(logits, x.sigmoid()).sum(1).mean(0);

    SDVariable hidden = sameDiff.math().tanh(oracle("x").mmul(oracle("w1")).add(oracle("b1")));
    SDVariable outputs = hidden.mmul(oracle("w2")).add(oracle("b2"));
    SDVariable targets = sameDiff.nn().sigmoid(oracle("x"));
    SDVariable softplus = sameDiff.math().log(sameDiff.math().exp(outputs).add(1));
    SDVariable cost = softplus.sub(outputs.mul(targets)).sum(1).mean();
    agree(loss, cost);
  }

  @Test
  @DisplayName("on a normalised layer with GELU and a softmax loss")
  void classifier() {
    Tensor x = leaf("x", Shape.batchOf(6));
    Tensor w = leaf("w", Shape.of(6, 4));
    Tensor gain = leaf("gain", Shape.of(4));
    Tensor scores = x.matmul(w);
    Tensor centred = scores.sub(scores.mean(0));
    Tensor normal = centred.div(centred.square().mean(0).add(1e-3).sqrt()).mul(gain);
    Tensor gelu = normal.mul(Functions.erf(normal.div(Math.sqrt(2))).add(1)).mul(0.5);
    Tensor loss = Functions.logSoftmax(gelu).square().sum(1).mean(0);

    SDVariable products = oracle("x").mmul(oracle("w"));
    SDVariable moved = products.sub(products.mean(true, 0));
    SDVariable deviation = sameDiff.math().sqrt(moved.mul(moved).mean(true, 0).add(1e-3));
    SDVariable scaled = moved.div(deviation).mul(oracle("gain"));
    SDVariable half = sameDiff.math().erf(scaled.div(Math.sqrt(2))).add(1).mul(0.5);
    SDVariable logarithms = sameDiff.nn().logSoftmax(scaled.mul(half));
    agree(loss, logarithms.mul(logarithms).sum(1).mean());
  }

  private Tensor leaf(String label, Shape shape) {
    Tensor leaf = Leaf.of(label, shape);
    double[] values = numbers.uniform(leaf, BATCH, -1, 1);
    leaves.put(leaf, values);
    int[] extents = shape.resolve(BATCH);
    long[] longs = java.util.Arrays.stream(extents).asLongStream().toArray();
    sameDiff.var(label, Nd4j.createFromArray(values).castTo(DataType.DOUBLE).reshape('c', longs));
    return leaf;
  }

  private SDVariable oracle(String label) {
    return sameDiff.getVariable(label);
  }

  private void agree(Tensor loss, SDVariable cost) {
    sameDiff.setLossVariables(cost);
    Evaluation evaluation = new Evaluation(BATCH);
    leaves.forEach(evaluation::with);
    assertThat(evaluation.of(loss)[0]).isEqualTo(cost.eval().getDouble(0), within(1e-12));
    List<Tensor> towards = List.copyOf(leaves.keySet());
    List<Tensor> gradients = Gradients.of(loss, towards);
    String[] names = towards.stream().map(leaf -> leaf.operation().name()).toArray(String[]::new);
    var expected = sameDiff.calculateGradients(Map.of(), names);
    for (int i = 0; i < names.length; i++) {
      double[] wanted = expected.get(names[i]).dup('c').data().asDouble();
      assertThat(evaluation.of(gradients.get(i)))
          .as("gradient towards %s", names[i])
          .containsExactly(wanted, within(1e-12));
    }
  }
}
