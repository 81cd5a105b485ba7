package org.ae4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EstimateTest {
  @Test
  @DisplayName("three values one apart: Student's t of two degrees of freedom over √3")
  void studentsInterval() {
    Estimate estimate = Estimate.of(new double[] {1, 2, 3});
    assertThat(estimate.mean()).isEqualTo(2);
    double tTable = 4.302653; // the 97.5 % point, as tables print it
    assertThat(estimate.halfWidth()).isCloseTo(tTable / Math.sqrt(3), within(1e-6));
    assertThat(estimate.low()).isCloseTo(2 - estimate.halfWidth(), within(1e-12));
    assertThat(estimate.high()).isCloseTo(2 + estimate.halfWidth(), within(1e-12));
    assertThat(estimate.count()).isEqualTo(3);
  }

  @Test
  @DisplayName("equal values are certain, one value alone is not")
  void ends() {
    assertThat(Estimate.of(new double[] {5, 5, 5, 5}).halfWidth()).isZero();
    assertThat(Estimate.of(new double[] {5}).halfWidth()).isInfinite();
  }

  @Test
  @DisplayName("a large offset does not cancel the spread")
  void largeOffset() {
    double spread = Estimate.of(new double[] {1, 2, 3}).halfWidth();
    assertThat(Estimate.of(new double[] {1e9 + 1, 1e9 + 2, 1e9 + 3}).halfWidth())
        .isCloseTo(spread, within(1e-6));
  }

  @Test
  @DisplayName("no values and values that are no numbers are refused, with their place")
  void badValues() {
    assertThatThrownBy(() -> Estimate.of(new double[0]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("at least one");
    assertThatThrownBy(() -> Estimate.of(new double[] {1, Double.NaN}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("value 1 is NaN");
  }
}
