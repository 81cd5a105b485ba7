package org.ae4j.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ae4j.core.ShapeException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An evaluation")
class EvaluationTest {
  private final Tensor x = Leaf.of("x", Shape.batchOf(2));

  @Test
  @DisplayName("forgets what it computed when a leaf changes")
  void changes() {
    Tensor sum = x.sumAll();
    Evaluation evaluation = new Evaluation(1).with(x, 1, 2);
    assertThat(evaluation.of(sum)).containsExactly(3);
    assertThat(evaluation.with(x, 5, 6).of(sum)).containsExactly(11);
  }

  @Test
  @DisplayName("keeps its numbers to itself")
  void copies() {
    double[] given = {1, 2};
    Evaluation evaluation = new Evaluation(1).with(x, given);
    given[0] = 9;
    evaluation.of(x)[1] = 9;
    assertThat(evaluation.of(x)).containsExactly(1, 2);
  }

  @Test
  @DisplayName("names a leaf that has no value, or one of a wrong size")
  void missing() {
    assertThatThrownBy(() -> new Evaluation(3).of(x.exp()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no value was given for x [batch, 2]");
    assertThatThrownBy(() -> new Evaluation(3).with(x, 1, 2))
        .isInstanceOf(ShapeException.class)
        .hasMessage("x [batch, 2] needs 6 values, but was given 2");
  }

  @Test
  @DisplayName("orders a graph so that inputs come first, however deep it is")
  void order() {
    Tensor deep = x;
    for (int i = 0; i < 100_000; i++) {
      deep = deep.negate();
    }
    List<Tensor> order = Topology.sorted(List.of(deep, x));
    assertThat(order).hasSize(100_001).startsWith(x).endsWith(deep);
    assertThat(new Evaluation(1).with(x, 1, 2).of(deep)).containsExactly(1, 2);
  }
}
