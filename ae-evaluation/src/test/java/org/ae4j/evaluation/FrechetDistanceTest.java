package org.ae4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FrechetDistanceTest {
  private static float[][] rows(int from, int to, int... columns) {
    return IntStream.range(from, to)
        .mapToObj(
            i -> {
              int[] row = {(7 * i * i + 3 * i) % 31, (5 * i + i * i * i) % 29, 11 * i % 23};
              float[] chosen = new float[columns.length];
              for (int j = 0; j < chosen.length; j++) {
                chosen[j] = row[columns[j]] / 10f;
              }
              return chosen;
            })
        .toArray(float[][]::new);
  }

  @Test
  @DisplayName("two sets of twenty rows: the distance by SciPy's matrix root")
  void oracle() {
    double distance = FrechetDistance.between(rows(0, 20, 0, 1, 2), rows(20, 40, 1, 0, 2));
    assertThat(distance).isCloseTo(0.11498880990589211, within(1e-5));
  }

  @Test
  @DisplayName("rows moved by 3 and 4 are 25 away, and none from themselves")
  void moved() {
    float[][] here = rows(0, 30, 0, 1);
    float[][] there =
        Arrays.stream(here)
            .map(row -> new float[] {row[0] + 3, row[1] + 4})
            .toArray(float[][]::new);
    assertThat(FrechetDistance.between(here, there)).isCloseTo(25, within(1e-4));
    assertThat(FrechetDistance.between(here, here)).isCloseTo(0, within(1e-6));
  }

  @Test
  @DisplayName("in one dimension it is the squared difference of deviations")
  void deviations() {
    float[][] narrow = {{-1}, {1}};
    float[][] wide = {{-4}, {4}};
    double expected = Math.pow(3 * Math.sqrt(2), 2); // deviations √2 and 4 √2
    assertThat(FrechetDistance.between(narrow, wide)).isCloseTo(expected, within(1e-5));
  }

  @Test
  @DisplayName("a single example has no covariance")
  void badInput() {
    assertThatThrownBy(() -> FrechetDistance.between(new float[1][2], new float[3][2]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("two examples");
  }
}
