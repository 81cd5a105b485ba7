package org.ae4j.evaluation.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.evaluation.use.Fitted;
import org.ae4j.evaluation.use.Method;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BaselinesTest {
  private static float[][] cloud(int count, double... deviations) {
    float[][] rows = new float[count][deviations.length];
    for (int i = 0; i < count; i++) {
      new NoiseSource(8)
          .stream("cloud").fill(Distribution.NORMAL, i, 0, rows[i], deviations.length);
      for (int j = 0; j < deviations.length; j++) {
        rows[i][j] = (float) (1 + deviations[j] * rows[i][j]);
      }
    }
    return rows;
  }

  private static Fitted fitted(Method method, float[][] rows) {
    return method.fit(Dataset.of("cloud", rows), 1);
  }

  private static double error(Method method, float[][] rows) {
    float[][] rebuilt = fitted(method, rows).reconstruct(rows).orElseThrow();
    return Arrays.stream(Reconstructions.of(rows, rebuilt).squaredErrors()).average().orElseThrow();
  }

  @Test
  @DisplayName(
      "PCA is better than random directions, they than the mean, and all of them lose none")
  void linearCodes() {
    float[][] rows = cloud(300, 3, 2, 1, 0.5);
    double random = error(Baselines.randomEncoder(2), rows);
    assertThat(random).isGreaterThan(error(Baselines.pca(2), rows));
    assertThat(random).isLessThan(error(Baselines.mean(), rows));
    assertThat(error(Baselines.randomEncoder(4), rows)).isCloseTo(0, within(1e-6));
    assertThat(error(Baselines.randomEncoder(9), rows)).isCloseTo(0, within(1e-6));
  }

  @Test
  @DisplayName("random directions are another's with another seed, codes are as wide as asked for")
  void randomEncoder() {
    Dataset data = Dataset.of("cloud", cloud(50, 1, 1, 1));
    Method random = Baselines.randomEncoder(2);
    float[][] codes = random.fit(data, 1).encode(data.toArray()).orElseThrow();
    assertThat(codes).hasDimensions(50, 2);
    Fitted wide = Baselines.randomEncoder(1000).fit(data, 1);
    assertThat(wide.encode(data.toArray()).orElseThrow()).hasDimensions(50, 3);
    assertThat(random.fit(data, 1).encode(data.toArray()).orElseThrow()).isDeepEqualTo(codes);
    assertThat(random.fit(data, 2).encode(data.toArray()).orElseThrow()[0]).isNotEqualTo(codes[0]);
  }

  @Test
  @DisplayName(
      "Wiener: signal and noise of equal variance leave half the error; without noise, none")
  void wiener() {
    float[][] clean = cloud(4000, 1, 1);
    float[][] noisy = cloud(4000, 1, 1);
    for (int i = 0; i < noisy.length; i++) {
      float[] noise = new float[2];
      new NoiseSource(9).stream("noise").fill(Distribution.NORMAL, i, 0, noise, 2);
      noisy[i][0] += noise[0];
      noisy[i][1] += noise[1];
    }
    Fitted filter = fitted(Baselines.wiener(), clean);
    float[][] restored = filter.reconstruct(noisy).orElseThrow();
    double error =
        Arrays.stream(Reconstructions.of(clean, restored).squaredErrors()).average().orElseThrow();
    assertThat(error).isCloseTo(2 * 0.5, within(0.05));
    assertThat(error(Baselines.wiener(), clean)).isCloseTo(0, within(1e-6));
  }

  @Test
  @DisplayName(
      "anomaly scores: the k-th neighbour's distance, and the squared length in deviations")
  void anomalyScores() {
    float[][] line = {{0}, {1}, {2}, {4}};
    float[][] probe = {{10}};
    assertThat(fitted(Baselines.neighbours(2), line).anomalyScore(probe).orElseThrow())
        .containsExactly(8);
    assertThat(fitted(Baselines.neighbours(99), line).anomalyScore(probe).orElseThrow())
        .containsExactly(10);
    double[] distance = fitted(Baselines.mahalanobis(), line).anomalyScore(probe).orElseThrow();
    assertThat(distance[0]).isCloseTo(8.25 * 8.25 / 2.1875, within(1e-3));
  }

  @Test
  @DisplayName("new examples along components have the training data's mean and variance")
  void gaussian() {
    float[][] rows = cloud(2000, 3, 1);
    float[][] drawn = fitted(Baselines.gaussian(2), rows).sample(4000, 5).orElseThrow();
    double mean = Arrays.stream(drawn).mapToDouble(row -> row[0]).average().orElseThrow();
    double square =
        Arrays.stream(drawn).mapToDouble(row -> Math.pow(row[0] - 1, 2)).average().orElseThrow();
    assertThat(mean).isCloseTo(1, within(0.2));
    assertThat(square).isCloseTo(9, within(0.8));
    assertThat(fitted(Baselines.gaussian(2), rows).sample(3, 5).orElseThrow()[1])
        .isEqualTo(drawn[1]);
  }

  @Test
  @DisplayName(
      "independent columns are values of their column, and lose what ties columns together")
  void independentColumns() {
    float[][] rows = new float[100][2];
    for (int i = 0; i < 100; i++) {
      rows[i][0] = i;
      rows[i][1] = 1000 + i;
    }
    float[][] drawn = fitted(Baselines.independentColumns(), rows).sample(200, 3).orElseThrow();
    assertThat(List.of(drawn)).allSatisfy(row -> assertThat(row[0]).isBetween(0f, 99f));
    assertThat(List.of(drawn)).allSatisfy(row -> assertThat(row[1]).isBetween(1000f, 1099f));
    assertThat(List.of(drawn)).anySatisfy(row -> assertThat(row[1] - row[0]).isNotEqualTo(1000f));
  }

  @Test
  @DisplayName("raw codes are the data, a filter is applied with the shape of an example")
  void rawAndFilter() {
    float[][] rows = cloud(20, 1, 2);
    assertThat(fitted(Baselines.raw(), rows).encode(rows).orElseThrow()).isDeepEqualTo(rows);
    Method filter =
        Baselines.filter(
            "size", shape -> Optional.of(given -> new float[][] {{shape.size(), given.length}}));
    assertThat(fitted(filter, rows).reconstruct(rows).orElseThrow()[0]).containsExactly(2, 20);
    assertThat(fitted(filter, rows).encode(rows)).isEmpty();
    Method unsuited = Baselines.filter("none", shape -> Optional.empty());
    assertThat(fitted(unsuited, rows).reconstruct(rows)).isEmpty();
  }

  @Test
  @DisplayName("codes without numbers and votes without neighbours are refused")
  void badInput() {
    assertThatThrownBy(() -> Baselines.pca(0)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Baselines.randomEncoder(0)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Baselines.neighbours(0)).isInstanceOf(ConfigurationException.class);
  }
}
