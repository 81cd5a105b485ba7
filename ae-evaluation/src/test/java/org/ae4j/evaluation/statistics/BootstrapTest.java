package org.ae4j.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.evaluation.Estimate;
import org.ae4j.evaluation.statistics.Bootstrap.Interval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  @Test
  @DisplayName("of 0 and 1 half the means are 0.5 and a quarter at either end")
  void twoValues() {
    double[] values = {0, 1};
    assertThat(new Bootstrap(4000, 0.95, 1).ofMean(values)).isEqualTo(new Interval(0, 1));
    assertThat(new Bootstrap(4000, 0.4, 1).ofMean(values)).isEqualTo(new Interval(0.5, 0.5));
  }

  @Test
  @DisplayName("many normal values: Student's interval within a tenth of its width")
  void normalValues() {
    float[] noise = new float[400];
    new NoiseSource(2).stream("values").fill(Distribution.NORMAL, 0, 0, noise, 400);
    double[] values = new double[400];
    for (int i = 0; i < 400; i++) {
      values[i] = 3 + noise[i];
    }
    Interval interval = Bootstrap.standard(5).ofMean(values);
    Estimate student = Estimate.of(values);
    assertThat(interval.low()).isCloseTo(student.low(), within(0.2 * student.halfWidth()));
    assertThat(interval.high()).isCloseTo(student.high(), within(0.2 * student.halfWidth()));
    assertThat(interval.contains(3)).isTrue();
  }

  @Test
  @DisplayName("one seed gives one interval, and pairs that differ alike an interval of no width")
  void repeatable() {
    double[] values = {1, 5, 2, 8, 3};
    assertThat(Bootstrap.standard(4).ofMean(values))
        .isEqualTo(Bootstrap.standard(4).ofMean(values));
    double[] shifted = {0.5, 4.5, 1.5, 7.5, 2.5};
    assertThat(Bootstrap.standard(4).ofMeanDifference(values, shifted))
        .isEqualTo(new Interval(0.5, 0.5));
  }

  @Test
  @DisplayName("a spread has mean, deviation and ends")
  void spread() {
    Spread spread = Spread.of(new double[] {2, 4, 6});
    assertThat(spread).isEqualTo(new Spread(4, 2, 2, 6, 3));
    assertThat(Spread.of(new double[] {7}).standardDeviation()).isCloseTo(0, within(0.0));
  }

  @Test
  @DisplayName("too few values or resamples are refused")
  void badInput() {
    assertThatThrownBy(() -> Bootstrap.standard(1).ofMean(new double[1]))
        .isInstanceOf(DataException.class);
    assertThatThrownBy(() -> new Bootstrap(10, 0.95, 1))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("at least 100");
    assertThatThrownBy(() -> new Bootstrap(100, 1, 1)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Spread.of(new double[0])).isInstanceOf(DataException.class);
  }
}
