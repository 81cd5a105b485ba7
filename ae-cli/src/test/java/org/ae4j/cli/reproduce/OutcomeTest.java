package org.ae4j.cli.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.ae4j.core.ConfigurationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  @Test
  @DisplayName("several runs are reported by mean and deviation, never by the best")
  void mean() {
    Outcome outcome = Outcome.of(List.of(Map.of("sse", 1.0), Map.of("sse", 3.0)));

    assertThat(outcome.metrics().get("sse")).isEqualTo(2.0);
    assertThat(outcome.metrics().get("sse_sd")).isCloseTo(Math.sqrt(2), within(1e-12));
    assertThat(outcome.reaches(Target.atMost("sse", 1.5, "1.5"))).isFalse();
  }

  @Test
  @DisplayName("one run has no deviation")
  void single() {
    assertThat(Outcome.of(List.of(Map.of("sse", 1.0))).metrics()).containsOnlyKeys("sse");
  }

  @Test
  @DisplayName("a limit itself counts, NaN never does")
  void limits() {
    Target target = Target.atMost("sse", 3, "3.00");

    assertThat(target.reachedBy(3)).isTrue();
    assertThat(target.reachedBy(3.0001)).isFalse();
    assertThat(target.reachedBy(Double.NaN)).isFalse();
    assertThat(target.describe()).isEqualTo("sse at most 3.0; source: 3.00");
  }

  @Test
  @DisplayName("near is meant to both sides")
  void near() {
    Target target = Target.near("sse", 10, 0.1, "10");

    assertThat(target.reachedBy(9)).isTrue();
    assertThat(target.reachedBy(11.01)).isFalse();
    assertThat(target.reachedBy(8.9)).isFalse();
  }

  @Test
  @DisplayName("limits that nothing lies between are refused")
  void impossible() {
    assertThatThrownBy(() -> new Target("sse", 2, 1, "none"))
        .isInstanceOf(ConfigurationException.class);
  }
}
