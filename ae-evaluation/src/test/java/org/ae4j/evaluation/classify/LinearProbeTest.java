package org.ae4j.evaluation.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinearProbeTest {
  private static final int[] LABELS = {0, 1, 2, 0, 1, 2, 1, 1, 0, 2, 2, 0};

  /** The slopes left over, 1e-6, move probabilities by less than this. */
  private static final double CONVERGED = 2e-5;

  private static float[][] codes() {
    return IntStream.range(0, 12)
        .mapToObj(i -> new float[] {(7 * i * i + 3 * i) % 11, (5 * i + i * i * i) % 13, i})
        .toArray(float[][]::new);
  }

  private static void assertProbabilities(LinearProbe probe, double[][] expected) {
    double[][] found = probe.probabilities(codes());
    for (int i = 0; i < expected.length; i++) {
      assertThat(found[i]).containsExactly(expected[i], within(CONVERGED));
    }
  }

  @Test
  @DisplayName("penalty 1: the probabilities of scikit-learn's LogisticRegression(C=1)")
  void oracle() {
    assertProbabilities(
        LinearProbe.fit(codes(), LABELS),
        new double[][] {
          {0.46631069, 0.29324834, 0.24044096},
          {0.28410911, 0.6266746, 0.08921629},
          {0.24309801, 0.34165011, 0.41525188}
        });
  }

  @Test
  @DisplayName("penalty 10: the probabilities of scikit-learn's LogisticRegression(C=0.1)")
  void strongerPenalty() {
    assertProbabilities(
        LinearProbe.fit(codes(), LABELS, ProbeConfig.standard().withPenalty(10)),
        new double[][] {
          {0.40103256, 0.31868545, 0.28028199},
          {0.33581096, 0.43483041, 0.22935864},
          {0.33012968, 0.3331487, 0.33672162}
        });
  }

  @Test
  @DisplayName(
      "a common scale leaves columns apart: a rare one that decides is held back by penalty")
  void commonScale() {
    float[][] rare = new float[200][2];
    int[] labels = new int[200];
    for (int i = 0; i < 200; i++) {
      rare[i][0] = i % 20 - 10;
      labels[i] = i < 4 ? 1 : 0;
      rare[i][1] = i < 4 ? 1e-3f : 0;
    }
    ProbeConfig each = ProbeConfig.standard();

    assertThat(LinearProbe.fit(rare, labels, each).probabilities(rare)[0][1]).isGreaterThan(0.9);
    assertThat(LinearProbe.fit(rare, labels, each.withCommonScale()).probabilities(rare)[0][1])
        .isLessThan(0.2);
    assertThat(StandardColumns.of(rare).withCommonScale().factor())
        .containsOnly(StandardColumns.of(rare).withCommonScale().factor()[0]);
  }

  @Test
  @DisplayName("an overwhelming penalty leaves the frequencies of the classes")
  void frequencies() {
    int[] labels = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1};
    var probe = LinearProbe.fit(codes(), labels, ProbeConfig.standard().withPenalty(1e9));
    assertThat(probe.probabilities(codes())[5])
        .containsExactly(new double[] {0.75, 0.25}, within(1e-5));
  }

  @Test
  @DisplayName("the cost's gradient equals its differences")
  void gradient() {
    var cost = new LogisticCost(codes(), LABELS, 3, StandardColumns.of(codes()), 2.5);
    double[] point = IntStream.range(0, 12).mapToDouble(i -> Math.sin(i + 1)).toArray();
    double[] gradient = new double[12];
    cost.at(point, gradient);
    for (int i = 0; i < 12; i++) {
      double[] scratch = new double[12];
      double[] up = point.clone();
      double[] down = point.clone();
      up[i] += 1e-5;
      down[i] -= 1e-5;
      double difference = (cost.at(up, scratch) - cost.at(down, scratch)) / 2e-5;
      assertThat(gradient[i]).isCloseTo(difference, within(1e-8));
    }
  }

  @Test
  @DisplayName("classes that a line parts are all found, on unseen points and in more than a block")
  void separable() {
    float[][] points = points(1, 500);
    int[] sides = sides(points);
    LinearProbe probe = LinearProbe.fit(points, sides, ProbeConfig.standard().withPenalty(1e-3));
    float[][] unseen = points(2, 500);
    assertThat(probe.accuracy(unseen, sides(unseen))).isGreaterThan(0.99);
  }

  private static float[][] points(int step, int count) {
    float[] numbers = new float[2 * count];
    new NoiseSource(3).stream("points").fill(Distribution.NORMAL, step, 0, numbers, 2 * count);
    return IntStream.range(0, count)
        .mapToObj(i -> new float[] {100 + numbers[2 * i], 0.01f * numbers[2 * i + 1]})
        .toArray(float[][]::new);
  }

  private static int[] sides(float[][] points) {
    return IntStream.range(0, points.length)
        .map(i -> points[i][0] - 100 > 100 * points[i][1] ? 1 : 0)
        .toArray();
  }

  @Test
  @DisplayName("units of the columns and columns that never change make no difference")
  void units() {
    float[][] other =
        IntStream.range(0, 12)
            .mapToObj(i -> codes()[i])
            .map(row -> new float[] {1024 * row[0] - 512, row[1] / 64, row[2], 7})
            .toArray(float[][]::new);
    double[][] expected = LinearProbe.fit(codes(), LABELS).probabilities(codes());
    double[][] found = LinearProbe.fit(other, LABELS).probabilities(other);
    for (int i = 0; i < 12; i++) {
      assertThat(found[i]).containsExactly(expected[i], within(1e-9));
    }
  }

  @Test
  @DisplayName("what cannot be fitted is refused")
  void badInput() {
    assertThatThrownBy(() -> LinearProbe.fit(codes(), new int[3]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("12 examples but 3 labels");
    assertThatThrownBy(() -> LinearProbe.fit(codes(), new int[12]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("two classes");
    int[] negative = LABELS.clone();
    negative[4] = -1;
    assertThatThrownBy(() -> LinearProbe.fit(codes(), negative))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("label 4 is -1");
    assertThatThrownBy(() -> ProbeConfig.standard().withPenalty(0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("penalty");
    assertThatThrownBy(() -> LinearProbe.fit(codes(), LABELS).classify(new float[1][5]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("5 columns");
  }
}
