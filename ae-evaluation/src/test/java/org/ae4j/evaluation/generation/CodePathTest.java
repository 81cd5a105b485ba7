package org.ae4j.evaluation.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Ways between codes")
class CodePathTest {
  private static final float[] EAST = {2, 0};
  private static final float[] NORTH = {0, 2};

  @ParameterizedTest
  @EnumSource
  @DisplayName("start at one code and end at the other")
  void ends(CodePath path) {
    float[][] codes = path.between(EAST, NORTH, 5);
    assertThat(codes).hasNumberOfRows(5);
    assertThat(codes[0]).containsExactly(EAST, within(1e-6f));
    assertThat(codes[4]).containsExactly(NORTH, within(1e-6f));
  }

  @Test
  @DisplayName("are straight, or keep the length and turn evenly")
  void middle() {
    assertThat(CodePath.LINEAR.between(EAST, NORTH, 3)[1]).containsExactly(1, 1);
    float[][] circle = CodePath.SPHERICAL.between(EAST, NORTH, 4);
    for (int step = 0; step < 4; step++) {
      assertThat(Math.hypot(circle[step][0], circle[step][1])).isEqualTo(2, within(1e-6));
      double angle = Math.atan2(circle[step][1], circle[step][0]);
      assertThat(angle).isEqualTo(step * Math.PI / 6, within(1e-6));
    }
  }

  @Test
  @DisplayName("are straight where there is no great circle: same, opposite or no direction")
  void noCircle() {
    float[][] same = CodePath.SPHERICAL.between(EAST, new float[] {4, 0}, 3);
    assertThat(same[1]).containsExactly(3, 0);
    float[][] opposite = CodePath.SPHERICAL.between(EAST, new float[] {-2, 0}, 3);
    assertThat(opposite[1]).containsExactly(new float[] {0, 0}, within(1e-6f));
    float[][] none = CodePath.SPHERICAL.between(EAST, new float[] {0, 0}, 3);
    assertThat(none[1]).containsExactly(1, 0);
    assertThatThrownBy(() -> CodePath.LINEAR.between(EAST, NORTH, 1))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> CodePath.LINEAR.between(EAST, new float[3], 2))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  @DisplayName("along a dimension cover the codes' own scale and leave the other numbers alone")
  void along() {
    CodeSpread spread = CodeSpread.of(new float[][] {{1, 10}, {3, 30}, {5, 20}});
    float[][] codes = spread.along(new float[] {7, 8}, 1, 2, 3);
    assertThat(codes).isDeepEqualTo(new float[][] {{7, 0}, {7, 20}, {7, 40}});
    assertThat(spread.liveliest(1)).containsExactly(1);
    assertThat(spread.liveliest(9)).containsExactly(1, 0);
    assertThatThrownBy(() -> spread.along(new float[2], 2, 1, 3))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> CodeSpread.of(new float[1][2])).isInstanceOf(DataException.class);
  }

  @Test
  @DisplayName("around a code spread as told, in the scale of each dimension")
  void around() {
    CodeSpread spread = CodeSpread.of(new float[][] {{1, 10}, {3, 30}, {5, 20}});
    float[][] codes = spread.around(new float[] {7, 8}, 0.5, 4000, 1);
    CodeSpread found = CodeSpread.of(codes);
    // A way of reach 1 has the mean less and the mean plus a standard deviation at its ends.
    float[][] ends = found.along(new float[2], 1, 1, 2);
    assertThat((ends[1][1] + ends[0][1]) / 2).isEqualTo(8, within(0.3f));
    assertThat((ends[1][1] - ends[0][1]) / 2).isEqualTo(5, within(0.25f));
    assertThatThrownBy(() -> spread.around(new float[2], 0, 1, 1))
        .isInstanceOf(ConfigurationException.class);
  }
}
