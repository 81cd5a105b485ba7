package org.ae4j.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.DataException;
import org.ae4j.evaluation.use.Direction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FriedmanTestTest {
  /** Four methods on seven sets, one value shared. */
  private static final double[][] VALUES = {
    {0.763, 0.599, 0.954, 0.628, 0.882, 0.936, 0.661},
    {0.768, 0.591, 0.971, 0.661, 0.888, 0.931, 0.668},
    {0.771, 0.590, 0.968, 0.654, 0.886, 0.916, 0.609},
    {0.798, 0.569, 0.967, 0.657, 0.898, 0.931, 0.685}
  };

  @Test
  @DisplayName(
      "ranks, statistic and probability as SciPy's and Iman and Davenport's formula have it")
  void oracle() {
    FriedmanTest test = FriedmanTest.of(VALUES, Direction.HIGHER);
    assertThat(test.averageRanks())
        .containsExactly(new double[] {3, 13.5 / 7, 3, 14.5 / 7}, within(1e-12));
    assertThat(test.chiSquared()).isCloseTo(4.3043478260869605, within(1e-12));
    assertThat(test.probability()).isCloseTo(0.23682049001772243, within(1e-10));
  }

  @Test
  @DisplayName("where low is good the ranks are turned round")
  void direction() {
    double[] high = FriedmanTest.of(VALUES, Direction.HIGHER).averageRanks();
    double[] low = FriedmanTest.of(VALUES, Direction.LOWER).averageRanks();
    for (int m = 0; m < 4; m++) {
      assertThat(low[m]).isCloseTo(5 - high[m], within(1e-12));
    }
  }

  @Test
  @DisplayName("equal methods do not differ, and sets that all agree leave no doubt")
  void extremes() {
    assertThat(FriedmanTest.of(new double[3][5], Direction.LOWER).probability()).isEqualTo(1);
    double[][] steps = {{1, 1, 1}, {2, 2, 2}, {3, 3, 3}};
    FriedmanTest test = FriedmanTest.of(steps, Direction.LOWER);
    assertThat(test.averageRanks()).containsExactly(1, 2, 3);
    assertThat(test.probability()).isZero();
  }

  @Test
  @DisplayName("critical differences: the studentised range of Demšar's table 5 at 0.05")
  void criticalDifference() {
    double[][] published = {{2, 1.960}, {3, 2.343}, {4, 2.569}, {5, 2.728}, {10, 3.164}};
    for (double[] row : published) {
      int methods = (int) row[0];
      FriedmanTest test = FriedmanTest.of(new double[methods][14], Direction.HIGHER);
      double unit = Math.sqrt(methods * (methods + 1) / (6.0 * 14));
      assertThat(test.criticalDifference(0.05) / unit).isCloseTo(row[1], within(1e-3));
    }
  }

  @Test
  @DisplayName("the range of two normal variables: SciPy's quantile")
  void studentizedRange() {
    assertThat(StudentizedRange.upperQuantile(0.05, 10) / Math.sqrt(2))
        .isCloseTo(3.163683577053373, within(1e-7));
  }

  @Test
  @DisplayName("ragged values and a single method are refused")
  void badInput() {
    assertThatThrownBy(() -> FriedmanTest.of(new double[][] {{1, 2}, {1, 2, 3}}, Direction.HIGHER))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("method 1 has 3 values");
    assertThatThrownBy(() -> FriedmanTest.of(new double[1][5], Direction.HIGHER))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("two methods");
  }
}
