package org.ae4j.evaluation.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Phase;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The loss of a classifier")
class ClassLogitsTest {
  private static final ClassLogits LOSS = new ClassLogits(3);
  private static final Shape EXAMPLE = Shape.of(2, 3);

  private static Tensor cost(Workbench bench) {
    Tensor logits = bench.given("logits", LOSS.outputs(EXAMPLE), 0.5, -1, 2, 1, 1, 1);
    double[] second = {0, 1, 0, 0, 0, 0};
    double[] third = {0, 0, 1, 0, 0, 0};
    double[] both = new double[12];
    System.arraycopy(second, 0, both, 0, 6);
    System.arraycopy(third, 0, both, 6, 6);
    Tensor target = bench.given("target", EXAMPLE, both);
    return LOSS.perExample(logits, target, bench.scope());
  }

  @Test
  @DisplayName("is the cross-entropy of the class that the target marks")
  void crossEntropy() {
    Workbench bench = Workbench.of(Phase.TRAINING, 2);
    double sum = Math.exp(0.5) + Math.exp(-1) + Math.exp(2);
    assertThat(bench.evaluate(cost(bench)))
        .containsExactly(new double[] {1 + Math.log(sum), Math.log(3)}, within(1e-12));
  }

  @Test
  @DisplayName("has the right gradient")
  void gradient() {
    Workbench bench = Workbench.of(Phase.TRAINING, 2);
    bench.check(cost(bench)).bothOrders();
  }

  @Test
  @DisplayName("reconstructs probabilities, with zeros up to the shape of an example")
  void probabilities() {
    Workbench bench = Workbench.of(Phase.INFERENCE, 1);
    Tensor logits = bench.given("logits", LOSS.outputs(EXAMPLE), 0, Math.log(2), 0);
    Tensor found = LOSS.reconstruction(logits, EXAMPLE);
    assertThat(found.shape()).isEqualTo(EXAMPLE.batched());
    assertThat(bench.evaluate(found))
        .containsExactly(new double[] {0.25, 0.5, 0.25, 0, 0, 0}, within(1e-12));
  }

  @Test
  @DisplayName("needs at least two classes, and room for them in an example")
  void refused() {
    assertThatThrownBy(() -> new ClassLogits(1)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> LOSS.targets(2))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("2 numbers");
    assertThat(LOSS.targets(4)[1]).containsExactly(0, 1, 0, 0);
  }
}
