package org.ae4j.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.ShapeException;
import org.ae4j.testkit.GradientCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A composed function")
class FunctionsTest {
  private final Tensor x = Leaf.of("x", Shape.batchOf(4));
  private final Tensor target = Leaf.of("target", Shape.batchOf(4));

  @Test
  @DisplayName("has first and second derivatives")
  void derivatives() {
    Tensor labels = target.sigmoid();
    for (Tensor result :
        List.of(
            Functions.logSumExp(x, 1),
            Functions.logSumExp(x, 0),
            Functions.logSoftmax(x),
            Functions.softmax(x),
            Functions.clip(x, -0.4, 0.3),
            Functions.erf(x),
            Functions.sigmoidCrossEntropy(x, labels))) {
      GradientCheck.of(result.mul(1.5)).bothOrders();
    }
  }

  @Test
  @DisplayName("limits a range and lets nothing flow back from outside it")
  void clip() {
    Evaluation evaluation = new Evaluation(1).with(x, -3, -1, 0.5, 7);
    Tensor clipped = Functions.clip(x, -1, 2);
    assertThat(evaluation.of(clipped)).containsExactly(-1, -1, 0.5, 2);
    assertThat(evaluation.of(Gradients.of(clipped, List.of(x)).get(0))).containsExactly(0, 1, 1, 0);
  }

  @Test
  @DisplayName("adds exponentials of large and of very negative numbers")
  void logSumExp() {
    double[] found =
        new Evaluation(2)
            .with(x, 1e4, 1e4, 0, -1e4, -1e4, -1e4, -1e4, -1e4)
            .of(Functions.logSumExp(x, 1));
    assertThat(found[0]).isEqualTo(1e4 + Math.log(2), within(1e-9));
    assertThat(found[1]).isEqualTo(-1e4 + Math.log(4), within(1e-9));
  }

  @Test
  @DisplayName("makes probabilities of any logits")
  void softmax() {
    double[] found =
        new Evaluation(2)
            .with(x, 0, Math.log(2), Math.log(5), 0, 1e4, -1e4, 3, 1e4)
            .of(Functions.softmax(x));
    double[] wanted = {1 / 9.0, 2 / 9.0, 5 / 9.0, 1 / 9.0, 0.5, 0, 0, 0.5};
    assertThat(found).containsExactly(wanted, within(1e-12));
  }

  @Test
  @DisplayName("charges the negative logarithm of the probability of a bit")
  void crossEntropy() {
    Evaluation evaluation =
        new Evaluation(1).with(x, 0.3, -1.2, 1e4, -1e4).with(target, 1, 0, 1, 1);
    double[] found = evaluation.of(Functions.sigmoidCrossEntropy(x, target));
    assertThat(found[0]).isEqualTo(-Math.log(1 / (1 + Math.exp(-0.3))), within(1e-14));
    assertThat(found[1]).isEqualTo(-Math.log(1 / (1 + Math.exp(-1.2))), within(1e-14));
    assertThat(found[2]).isZero();
    assertThat(found[3]).isEqualTo(1e4);
  }

  @Test
  @DisplayName("marks the largest elements of each row, the first of equal ones")
  void topK() {
    Evaluation evaluation = new Evaluation(2).with(x, 1, 3, 2, 3, -0.0, 0.0, -1, 0.0);
    assertThat(evaluation.of(Functions.topK(x, 2))).containsExactly(0, 1, 0, 1, 1, 1, 0, 0);
    assertThat(evaluation.of(Functions.topK(x, 4))).containsOnly(1);
    assertThat(evaluation.of(Gradients.of(Functions.topK(x, 2), List.of(x)).get(0)))
        .containsOnly(0);
    for (int count : new int[] {0, 5}) {
      assertThatThrownBy(() -> Functions.topK(x, count))
          .isInstanceOf(ShapeException.class)
          .hasMessage("TOP " + count + " cannot be taken from rows of [batch, 4]");
    }
  }

  @Test
  @DisplayName("rounds down")
  void floor() {
    assertThat(new Evaluation(1).with(x, 1.9, -0.1, 2, -3).of(Functions.floor(x)))
        .containsExactly(1, -1, 2, -3);
  }

  @Test
  @DisplayName("holds known numbers, which nobody can change, and is equal to one of the same")
  void values() {
    double[] numbers = {1, 2, 3, 4};
    Tensor known = Functions.values(Shape.of(2, 2), numbers);
    numbers[0] = 9;
    Arrays.fill(new Evaluation(1).of(known), 7);
    assertThat(new Evaluation(1).of(known)).containsExactly(1, 2, 3, 4);
    assertThat(known.operation())
        .isEqualTo(new Values(Shape.of(2, 2), 1, 2, 3, 4))
        .hasSameHashCodeAs(new Values(Shape.of(2, 2), 1, 2, 3, 4))
        .isNotEqualTo(new Values(Shape.of(4), 1, 2, 3, 4))
        .isNotEqualTo(new Values(Shape.of(2, 2), 1, 2, 3, 5));
    assertThatThrownBy(() -> Functions.values(Shape.batchOf(2), 1, 2))
        .isInstanceOf(ShapeException.class)
        .hasMessage("an array of shape [batch, 2] cannot be made of 2 numbers");
    assertThat(Functions.values(Shape.of(4), 1, 2, 3, 4).add(x).shape()).isEqualTo(x.shape());
  }
}
