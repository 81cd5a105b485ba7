package org.ae4j.evaluation.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MahalanobisTest {
  private static float[][] rows() {
    return IntStream.range(0, 40)
        .mapToObj(
            i -> new float[] {(7 * i * i + 3 * i) % 31, (5 * i + i * i * i) % 29, 11 * i % 23})
        .toArray(float[][]::new);
  }

  @Test
  @DisplayName("the squared distances of NumPy's inverse covariance")
  void oracle() {
    double[] distances = Mahalanobis.fit(rows()).squaredDistances(rows());
    assertThat(Arrays.copyOf(distances, 4))
        .containsExactly(
            new double[] {8.93616242, 0.58321136, 3.90605104, 0.13183816}, within(1e-4));
  }

  @Test
  @DisplayName("the mean of the training data's own is the number of columns")
  void mean() {
    double[] distances = Mahalanobis.fit(rows()).squaredDistances(rows());
    assertThat(Arrays.stream(distances).average().orElseThrow()).isCloseTo(3, within(1e-4));
  }

  @Test
  @DisplayName("units of the columns make no difference")
  void units() {
    float[][] other =
        Arrays.stream(rows())
            .map(row -> new float[] {row[0] * 4 - 7, row[1] / 2 + row[0], row[2]})
            .toArray(float[][]::new);
    assertThat(Mahalanobis.fit(other).squaredDistances(other))
        .containsExactly(Mahalanobis.fit(rows()).squaredDistances(rows()), within(1e-3));
  }

  @Test
  @DisplayName("a column that never varied in training gives an outlier away")
  void constantColumn() {
    float[][] flat = {{1, 5}, {2, 5}, {3, 5}};
    double[] distances = Mahalanobis.fit(flat).squaredDistances(new float[][] {{2, 5}, {2, 6}});
    assertThat(distances[0]).isCloseTo(0, within(1e-9));
    assertThat(distances[1]).isGreaterThan(1e5).isFinite();
  }

  @Test
  @DisplayName("equal rows are refused")
  void badInput() {
    assertThatThrownBy(() -> Mahalanobis.fit(new float[][] {{1, 2}, {1, 2}}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("all training rows are equal");
  }

  @Test
  @DisplayName(
      "a threshold for one false alarm in ten of 19 scores is the 18th; for 1 in 100 none is")
  void threshold() {
    double[] scores = IntStream.rangeClosed(1, 19).mapToDouble(i -> 20 - i).toArray();
    assertThat(Threshold.of(scores, 0.1)).isEqualTo(new Threshold(18));
    assertThat(Threshold.of(scores, 0.01).score()).isInfinite();
    boolean[] kinds = {true, false, true, false};
    double[] judged = {20, 3, 18, 19};
    assertThat(Threshold.of(scores, 0.1).partAbove(judged, kinds, true)).isEqualTo(0.5);
    assertThat(Threshold.of(scores, 0.1).partAbove(judged, kinds, false)).isEqualTo(0.5);
    assertThatThrownBy(() -> Threshold.of(scores, 1)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Threshold.of(new double[] {Double.NaN}, 0.1))
        .isInstanceOf(DataException.class);
  }
}
