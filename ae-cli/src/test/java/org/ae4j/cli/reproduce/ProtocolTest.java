package org.ae4j.cli.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ae4j.core.ConfigurationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A protocol")
class ProtocolTest {
  private static final Target TARGET = Target.atMost("sse", 3, "3.00");

  private final Protocol protocol = Protocol.of("small-ae", "784-2-784", "nobody", TARGET);

  @Test
  @DisplayName("is one epoch, one seed and one minute unless it says more")
  void defaults() {
    assertThat(protocol).isEqualTo(protocol.withEpochs(1).withSeeds(1).withMinutes(1));
    assertThat(protocol.withEpochs(5).withSeeds(3).withMinutes(2))
        .extracting(Protocol::epochs, Protocol::seeds, Protocol::minutes)
        .containsExactly(5, 3, 2);
  }

  @ParameterizedTest
  @DisplayName("is refused without a number of epochs, seeds and minutes")
  @ValueSource(ints = {0, -1})
  void none(int number) {
    assertThatThrownBy(() -> protocol.withEpochs(number)).hasMessageContaining("epochs");
    assertThatThrownBy(() -> protocol.withSeeds(number)).hasMessageContaining("seeds");
    assertThatThrownBy(() -> protocol.withMinutes(number)).hasMessageContaining("minutes");
  }

  @Test
  @DisplayName("without a target reproduces nothing")
  void withoutTarget() {
    assertThatThrownBy(() -> Protocol.of("small-ae", "784-2-784", "nobody"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("targets must be at least 1, but was 0");
  }

  @ParameterizedTest
  @DisplayName("says in one line what it is, and in one line whose")
  @ValueSource(strings = {"", " ", "two\nlines"})
  void lines(String text) {
    assertThatThrownBy(() -> Protocol.of("small-ae", text, "nobody", TARGET))
        .hasMessageStartingWith("summary must be one line");
    assertThatThrownBy(() -> Protocol.of("small-ae", "784-2-784", text, TARGET))
        .hasMessageStartingWith("source must be one line");
  }

  @ParameterizedTest
  @DisplayName("has a name that can be typed")
  @ValueSource(strings = {"", "Small", "small ae", "-small"})
  void names(String id) {
    assertThatThrownBy(() -> Protocol.of(id, "784-2-784", "nobody", TARGET))
        .isInstanceOf(ConfigurationException.class);
  }
}
