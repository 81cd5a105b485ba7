package org.ae4j.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.ae4j.evaluation.Estimate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadableTest {
  @Test
  @DisplayName("an estimate has two digits of its interval and no more")
  void estimates() {
    assertThat(Readable.of(new Estimate(13.866312, 0.052613, 9)))
        .isEqualTo("13.866\u00a0±\u00a00.053");
    assertThat(Readable.of(new Estimate(52913.4, 1234.5, 9))).isEqualTo("52913\u00a0±\u00a01235");
    assertThat(Readable.of(new Estimate(0, 0, 9))).isEqualTo("0");
    assertThat(Readable.of(new Estimate(5, Double.POSITIVE_INFINITY, 1))).isEqualTo("5.000");
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
