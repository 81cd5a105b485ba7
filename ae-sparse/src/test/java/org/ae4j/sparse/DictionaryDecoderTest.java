package org.ae4j.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Decoder;
import org.ae4j.core.Phase;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.testkit.DecoderContract;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A dictionary's decoder")
class DictionaryDecoderTest implements DecoderContract {
  private final Workbench bench = Workbench.of(Phase.TRAINING, 3);

  @Override
  public Decoder decoder() {
    return new DictionaryDecoder();
  }

  @Test
  @DisplayName("adds up directions of length 1")
  void unitLength() {
    Tensor rows = Atoms.in(bench.scope(), 2, 5).rows();
    assertThat(bench.evaluate(rows.square().sum(1)))
        .containsExactly(new double[] {1, 1}, within(1e-9));
  }

  @Test
  @DisplayName("refuses conditions, which it would not read")
  void unconditional() {
    Workbench told = Workbench.conditioned(Phase.TRAINING, 3, Shape.of(2));
    Tensor code = told.data("code", Shape.of(2));
    assertThatThrownBy(() -> decoder().decode(code, Shape.of(5), told.scope()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("a dictionary does not read conditions");
  }

  @Test
  @DisplayName("has no derivative along its directions")
  void orthogonal() {
    Tensor code = bench.data("code", Shape.of(2));
    Tensor cost = decoder().decode(code, Shape.of(5), bench.scope()).square().sumAll();
    Tensor free = bench.blueprint().weights().get("atoms").leaf();
    Tensor slope = Gradients.of(cost, List.of(free)).get(0);
    assertThat(bench.evaluate(slope.mul(free).sum(1)))
        .containsExactly(new double[] {0, 0}, within(1e-9));
    assertThat(bench.evaluate(slope.square().sumAll())[0]).isGreaterThan(1e-3);
  }
}
