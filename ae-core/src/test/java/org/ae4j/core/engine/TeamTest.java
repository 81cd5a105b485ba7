package org.ae4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The process's threads")
class TeamTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"none, 4", "1, 1", "3, 3", "8, 4", "0, 4", "-1, 4", "two, 4"})
  @DisplayName(
      "are as many as its four processors, or fewer if OMP_NUM_THREADS is a smaller number")
  void limited(String limit, int threads) {
    assertThat(Team.limited(4, limit)).isEqualTo(threads);
  }
}
