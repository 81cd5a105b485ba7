package org.ae4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A noise stream")
class NoiseStreamTest {
  private static final int COUNT = 200_000;

  private final NoiseStream stream = new NoiseSource(42).stream("noise");

  @Test
  @DisplayName("gives the same numbers in parts as at once")
  void parts() {
    float[] whole = numbers(stream, Distribution.NORMAL, 5, 0, 3000);
    float[] part = numbers(stream, Distribution.NORMAL, 5, 1234, 1500);
    assertThat(part).isEqualTo(Arrays.copyOfRange(whole, 1234, 2734));
  }

  @Test
  @DisplayName("differs between steps, names and seeds")
  void differs() {
    float[] base = numbers(stream, Distribution.UNIFORM, 1, 0, 100);
    assertThat(numbers(stream, Distribution.UNIFORM, 2, 0, 100)).isNotEqualTo(base);
    assertThat(numbers(new NoiseSource(42).stream("other"), Distribution.UNIFORM, 1, 0, 100))
        .isNotEqualTo(base);
    assertThat(numbers(new NoiseSource(43).stream("noise"), Distribution.UNIFORM, 1, 0, 100))
        .isNotEqualTo(base);
  }

  @Test
  @DisplayName("is uniform over the open interval, and neighbours do not know one another")
  void uniform() {
    float[] numbers = numbers(stream, Distribution.UNIFORM, 1, 0, COUNT);
    double mean = 0;
    double product = 0;
    for (int i = 0; i < COUNT; i++) {
      assertThat(numbers[i]).isStrictlyBetween(0f, 1f);
      mean += numbers[i] / COUNT;
      product += (numbers[i] - 0.5) * (numbers[(i + 1) % COUNT] - 0.5) / COUNT;
    }
    // Five standard errors of a mean and of a product of independent uniform numbers.
    assertThat(mean).isEqualTo(0.5, within(5 * Math.sqrt(1 / 12.0 / COUNT)));
    assertThat(product).isEqualTo(0, within(5 / 12.0 / Math.sqrt(COUNT)));
  }

  @Test
  @DisplayName("is normal by the Kolmogorov-Smirnov test")
  void normal() {
    float[] numbers = numbers(stream, Distribution.NORMAL, 3, 0, 20_000);
    double[] values = new double[numbers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers[i];
    }
    double p =
        new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new NormalDistribution(0, 1), values);
    assertThat(p).isGreaterThan(0.001);
  }

  @Test
  @DisplayName("agrees with the inverse of the normal distribution to its last tails")
  void quantiles() {
    float[] p = {
      0x1p-24f, 1e-6f, 1e-4f, 0.003f, 0.07f, 0.3f, 0.5f, 0.62f, 0.95f, 0.9999f, 1 - 0x1p-24f
    };
    float[] found = p.clone();
    NormalQuantile.apply(found, found.length);
    for (int i = 0; i < p.length; i++) {
      double expected = new NormalDistribution(0, 1).inverseCumulativeProbability(p[i]);
      assertThat((double) found[i]).as("%s", p[i]).isEqualTo(expected, within(1e-5));
    }
  }

  @Test
  @DisplayName("permutes: every number once, in another order at another step")
  void permutes() {
    int[] order = stream.permutation(1, 1000);
    int[] sorted = order.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length; i++) {
      assertThat(sorted[i]).isEqualTo(i);
    }
    assertThat(stream.permutation(2, 1000)).isNotEqualTo(order);
  }

  private static float[] numbers(
      NoiseStream stream, Distribution distribution, long step, int first, int count) {
    float[] numbers = new float[count];
    stream.fill(distribution, step, first, numbers, count);
    return numbers;
  }
}
