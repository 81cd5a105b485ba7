package org.ae4j.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Phase;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A cost of dense codes")
class SparsityTest {
  private static final Shape FOUR = Shape.of(4);
  private final Workbench bench = Workbench.of(Phase.TRAINING, 2);

  private double[] cost(Sparsity sparsity, double... code) {
    return bench.evaluate(sparsity.penalty(bench.given("code", FOUR, code)));
  }

  @Test
  @DisplayName("L1 is the sum of magnitudes")
  void l1() {
    assertThat(cost(Sparsity.l1(), 1, -2, 0, 0.5, 0, 0, 0, 0)).containsExactly(3.5, 0);
  }

  @Test
  @DisplayName("log is log(1 + (z/scale)²), summed")
  void log() {
    assertThat(cost(Sparsity.log(2), 2, 0, 0, 0, 2, -2, 0, 0))
        .containsExactly(new double[] {Math.log(2), 2 * Math.log(2)}, within(1e-12));
  }

  @Test
  @DisplayName("Hoyer's is 0 for one active unit and 1 for equal ones, at any scale")
  void hoyer() {
    assertThat(cost(Sparsity.hoyer(), 0, 7, 0, 0, -3, 3, 3, -3))
        .containsExactly(new double[] {0, 1}, within(1e-9));
  }

  @Test
  @DisplayName("KL is the divergence of the mean activation over the batch, for each example")
  void kl() {
    double each = 0.2 * Math.log(0.2 / 0.5) + 0.8 * Math.log(0.8 / 0.5);
    double[] found = cost(Sparsity.kl(0.2), 0.2, 0.5, 0.1, 0.9, 0.2, 0.5, 0.3, 0.1);
    assertThat(found).containsExactly(new double[] {2 * each, 2 * each}, within(1e-4));
    assertThat(cost(Sparsity.kl(0.2), 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2)[0])
        .isBetween(0.0, 1e-9);
  }

  @Test
  @DisplayName("KL pushes units that are always or never active back, with finite derivatives")
  void klAtTheEnds() {
    Tensor code = bench.given("code", FOUR, 0, 1, 0.2, 0.2, 0, 1, 0.2, 0.2);
    Tensor cost = Sparsity.kl(0.2).penalty(code);
    double[] slopes = bench.evaluate(Gradients.of(cost, List.of(code)).get(0));
    assertThat(slopes[0]).isFinite().isNegative();
    assertThat(slopes[1]).isFinite().isPositive();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
  @DisplayName("is refused with a target outside (0, 1)")
  void targetRefused(double target) {
    assertThatThrownBy(() -> Sparsity.kl(target))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("target");
  }

  @Test
  @DisplayName("is refused with codes it has no meaning for, weights below 0, scales of 0")
  void refused() {
    assertThatThrownBy(
            () -> new SparseLatentSpace(4, Activation.RELU, Sparsity.kl(0.1), Penalty.of(1)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("sigmoid");
    assertThatThrownBy(() -> Penalty.of(-1)).hasMessageContaining("weight");
    assertThatThrownBy(() -> Penalty.of(1).withWarmUp(2)).hasMessageContaining("warmUp");
    assertThatThrownBy(() -> Sparsity.log(0)).hasMessageContaining("scale");
  }
}
