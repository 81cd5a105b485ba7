package org.ae4j.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PairedTestTest {
  private static final double[] ONE = {0.81, 0.84, 0.79, 0.90, 0.77, 0.86, 0.83, 0.88};
  private static final double[] OTHER = {0.78, 0.85, 0.73, 0.82, 0.75, 0.80, 0.79, 0.81};

  @Test
  @DisplayName("eight pairs, signed ranks: 4 of 256 sign patterns are as extreme, as SciPy counts")
  void signedRanks() {
    assertThat(PairedTest.WILCOXON.probability(ONE, OTHER)).isEqualTo(0.015625);
  }

  @Test
  @DisplayName("shared ranks and a zero: the probability by enumerating all signs")
  void sharedRanks() {
    double[] differences = {1, 1, -2, 2, 3, 0, 4, -1, 5};
    assertThat(PairedTest.WILCOXON.probability(differences, new double[9])).isEqualTo(0.1328125);
  }

  @Test
  @DisplayName("150 pairs with ties: SciPy's normal approximation")
  void manyPairs() {
    double[] many = IntStream.range(0, 150).mapToDouble(i -> (i * 37 % 101 - 40) / 10.0).toArray();
    assertThat(PairedTest.WILCOXON.probability(many, new double[150]))
        .isCloseTo(0.00022601609929766175, within(1e-12));
  }

  @Test
  @DisplayName("Student's test of the same pairs: SciPy's ttest_rel")
  void student() {
    assertThat(PairedTest.STUDENT.probability(ONE, OTHER))
        .isCloseTo(0.004230551117788293, within(1e-12));
  }

  @Test
  @DisplayName("the order of the two does not matter, and no difference has probability 1")
  void symmetric() {
    for (PairedTest test : PairedTest.values()) {
      assertThat(test.probability(OTHER, ONE)).isEqualTo(test.probability(ONE, OTHER));
      assertThat(test.probability(ONE, ONE)).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("pairs that all agree reach the smallest probability that so many pairs allow")
  void smallest() {
    double[] rising = {1, 2, 3, 4, 5};
    assertThat(PairedTest.WILCOXON.probability(rising, new double[5])).isEqualTo(0.0625);
    assertThat(PairedTest.STUDENT.probability(new double[] {2, 2}, new double[2])).isZero();
  }

  @Test
  @DisplayName("values that do not pair up are refused")
  void badInput() {
    assertThatThrownBy(() -> PairedTest.STUDENT.probability(ONE, new double[3]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("8 values and 3");
    assertThatThrownBy(() -> PairedTest.WILCOXON.probability(new double[1], new double[1]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("at least 2");
    assertThatThrownBy(
            () -> PairedTest.WILCOXON.probability(new double[] {1, Double.NaN}, new double[2]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("value 1 is NaN");
  }
}
