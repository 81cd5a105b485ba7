package org.ae4j.sparse;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Encoder;
import org.ae4j.core.Phase;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.testkit.EncoderContract;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A dictionary's encoder")
class DictionaryEncoderTest implements EncoderContract {
  @Override
  public Encoder encoder() {
    return new DictionaryEncoder();
  }

  @Test
  @DisplayName("refuses conditions, which it would not read")
  void unconditional() {
    Workbench told = Workbench.conditioned(Phase.TRAINING, 3, Shape.of(2));
    Tensor input = told.data("input", Shape.of(5));
    assertThatThrownBy(() -> encoder().encode(input, Shape.of(2), told.scope()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("a dictionary does not read conditions");
  }
}
