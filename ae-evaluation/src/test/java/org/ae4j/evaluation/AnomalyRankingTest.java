package org.ae4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnomalyRankingTest {
  private static final double ROUNDING = 1e-15;
  private static final boolean[] LAST_TWO = {false, false, true, true};

  @Test
  @DisplayName("anomalies above all others are ranked perfectly, infinite scores included")
  void perfect() {
    var ranking = AnomalyRanking.of(new double[] {1, 2, 3, Double.POSITIVE_INFINITY}, LAST_TWO);
    assertThat(ranking).isEqualTo(new AnomalyRanking(1, 1));
  }

  @Test
  @DisplayName("anomalies below all others: no area, and the precision of finding them last")
  void reversed() {
    var ranking = AnomalyRanking.of(new double[] {4, 3, 2, 1}, LAST_TWO);
    assertThat(ranking.areaUnderRoc()).isZero();
    assertThat(ranking.averagePrecision()).isCloseTo((1 / 3.0 + 2 / 4.0) / 2, within(ROUNDING));
  }

  @Test
  @DisplayName("one pair of four in the wrong order: three quarters, and a precision of 5/6")
  void oneMistake() {
    var ranking = AnomalyRanking.of(new double[] {0.1, 0.4, 0.35, 0.8}, LAST_TWO);
    assertThat(ranking.areaUnderRoc()).isEqualTo(0.75);
    assertThat(ranking.averagePrecision()).isCloseTo(5 / 6.0, within(ROUNDING));
  }

  @Test
  @DisplayName("scores that are all equal are chance, in whatever order the examples come")
  void allTied() {
    double[] equal = new double[4];
    var expected = new AnomalyRanking(0.5, 0.25);
    assertThat(AnomalyRanking.of(equal, new boolean[] {true, false, false, false}))
        .isEqualTo(expected);
    assertThat(AnomalyRanking.of(equal, new boolean[] {false, false, false, true}))
        .isEqualTo(expected);
  }

  @Test
  @DisplayName("a tie between one anomaly and one normal example counts half a pair")
  void halfAPair() {
    var ranking = AnomalyRanking.of(new double[] {1, 2, 2, 3}, LAST_TWO);
    assertThat(ranking.areaUnderRoc()).isEqualTo((1 + 0.5 + 1 + 1) / 4);
    assertThat(ranking.averagePrecision()).isCloseTo((1 + 2 / 3.0) / 2, within(ROUNDING));
  }

  @Test
  @DisplayName("only the order of scores matters")
  void orderAlone() {
    double[] scores = {0.3, 0.1, 0.2, 0.9};
    double[] cubes = {0.027, 0.001, 0.008, 0.729};
    assertThat(AnomalyRanking.of(cubes, LAST_TWO)).isEqualTo(AnomalyRanking.of(scores, LAST_TWO));
  }

  @Test
  @DisplayName("what cannot be ranked is refused")
  void badInput() {
    assertThatThrownBy(() -> AnomalyRanking.of(new double[3], LAST_TWO))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("3 scores but 4 labels");
    assertThatThrownBy(() -> AnomalyRanking.of(new double[2], new boolean[2]))
        .hasMessageContaining("0 of 2");
    assertThatThrownBy(
            () -> AnomalyRanking.of(new double[] {Double.NaN, 1}, new boolean[] {true, false}))
        .hasMessageContaining("score 0");
  }
}
