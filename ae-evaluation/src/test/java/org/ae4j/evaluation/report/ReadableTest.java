package org.ae4j.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.ae4j.evaluation.Estimate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadableTest {
  private static Estimate estimate(double mean, double halfWidth) {
    return new Estimate(mean, mean - halfWidth, mean + halfWidth, 9);
  }

  @Test
  @DisplayName("an estimate has two digits of its interval and no more")
  void estimates() {
    assertThat(Readable.of(estimate(13.866312, 0.052613))).isEqualTo("13.866\u00a0±\u00a00.053");
    assertThat(Readable.of(estimate(52913.4, 1234.5))).isEqualTo("52913\u00a0±\u00a01235");
    assertThat(Readable.of(estimate(0, 0))).isEqualTo("0");
    assertThat(Readable.of(estimate(5, Double.POSITIVE_INFINITY))).isEqualTo("5.000");
  }

  @Test
  @DisplayName("a number alone has four significant digits")
  void numbers() {
    assertThat(Readable.of(0.0580798)).isEqualTo("0.05808");
    assertThat(Readable.of(-123456.7)).isEqualTo("-123457");
    assertThat(Readable.percent(0.2468)).isEqualTo("24.7\u00a0%");
    assertThat(Readable.count(10000)).isEqualTo("10,000");
  }
}
