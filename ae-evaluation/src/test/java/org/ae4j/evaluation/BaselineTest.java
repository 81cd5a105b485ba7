package org.ae4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BaselineTest {
  /** Reconstructions are rounded to single precision. */
  private static final double SINGLE = 1e-5;

  private static final float[][] ELLIPSE = {{3, 4}, {-3, -4}, {-0.8f, 0.6f}, {0.8f, -0.6f}};

  private static float[][] noise(int count, int width) {
    float[][] rows = new float[count][width];
    for (int i = 0; i < count; i++) {
      new NoiseSource(7).stream("rows").fill(Distribution.NORMAL, i, 0, rows[i], width);
    }
    return rows;
  }

  private static double meanError(Baseline baseline, float[][] rows) {
    return Score.of(baseline, rows).squaredError().mean();
  }

  @Test
  @DisplayName("the mean reconstructs everything as the mean of the training data")
  void mean() {
    MeanBaseline baseline = Baseline.mean(new float[][] {{0, 10}, {4, 30}});
    assertThat(baseline.reconstruct(new float[][] {{7, 7}, {1, 2}}))
        .isDeepEqualTo(new float[][] {{2, 20}, {2, 20}});
  }

  @Test
  @DisplayName(
      "an ellipse with half axes 5 and 1: variances, directions and the error that is left")
  void ellipse() {
    PcaBaseline baseline = Baseline.pca(ELLIPSE, 1);
    assertThat(baseline.variances()).containsExactly(new double[] {12.5}, within(SINGLE));
    assertThat(baseline.encode(new float[][] {{3, 4}})[0]).containsExactly(new float[] {5});
    assertThat(meanError(baseline, ELLIPSE)).isCloseTo(0.5, within(SINGLE));
    assertThat(Baseline.pca(ELLIPSE, 2).variances())
        .containsExactly(new double[] {12.5, 0.5}, within(SINGLE));
  }

  @Test
  @DisplayName("more components than directions that vary are left out, and nothing is lost")
  void fullRank() {
    PcaBaseline baseline = Baseline.pca(ELLIPSE, 9);
    assertThat(baseline.name()).isEqualTo("PCA, 2 components");
    assertThat(meanError(baseline, ELLIPSE)).isCloseTo(0, within(SINGLE));
  }

  @Test
  @DisplayName("a flat spectrum: the error left is the sum of the eigenvalues left out")
  void flatSpectrum() {
    float[][] rows = noise(300, 60);
    double[] spectrum = spectrum(rows);
    double left = Arrays.stream(spectrum, 5, spectrum.length).sum();
    PcaBaseline baseline = Baseline.pca(rows, 5);
    assertThat(baseline.variances())
        .containsExactly(Arrays.copyOf(spectrum, 5), within(1e-12 * spectrum[0]));
    assertThat(meanError(baseline, rows)).isCloseTo(left, within(SINGLE));
  }

  private static double[] spectrum(float[][] rows) {
    double[][] exact = Stream.of(rows).map(BaselineTest::doubles).toArray(double[][]::new);
    var covariance = new Covariance(exact, false).getCovarianceMatrix();
    return new EigenDecomposition(covariance).getRealEigenvalues();
  }

  private static double[] doubles(float[] row) {
    double[] doubles = new double[row.length];
    Arrays.setAll(doubles, j -> row[j]);
    return doubles;
  }

  @Test
  @DisplayName("columns far from zero or mostly zero change nothing but the mean")
  void offsets() {
    float[][] rows = noise(200, 30);
    float[][] moved = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      moved[i] = rows[i].clone();
      for (int j = 0; j < 30; j++) {
        rows[i][j] = Math.round(1024 * rows[i][j]) / 1024f; // adds to 4096 without rounding
        rows[i][j] = j % 2 == 0 ? Math.max(0, rows[i][j] - 1) : rows[i][j];
        moved[i][j] = rows[i][j] + 4096;
      }
    }
    double[] expected = Baseline.pca(rows, 4).variances();
    assertThat(Baseline.pca(moved, 4).variances()).containsExactly(expected, within(1e-9));
  }

  @Test
  @DisplayName("fewer examples than columns: the same fit as with every example given many times")
  void wideData() {
    float[][] wide = noise(6, 20);
    float[][] tall = Stream.of(wide, wide, wide, wide).flatMap(Stream::of).toArray(float[][]::new);
    PcaBaseline byInnerProducts = Baseline.pca(wide, 3);
    PcaBaseline byCovariances = Baseline.pca(tall, 3);
    assertThat(byInnerProducts.variances())
        .containsExactly(byCovariances.variances(), within(1e-9));
    float[][] expected = byCovariances.encode(wide);
    float[][] codes = byInnerProducts.encode(wide);
    for (int i = 0; i < wide.length; i++) {
      assertThat(codes[i]).containsExactly(expected[i], within((float) SINGLE));
    }
    assertThat(meanError(Baseline.pca(wide, 20), wide)).isCloseTo(0, within(SINGLE));
  }

  @Test
  @DisplayName("training data that never varies has no components and is its own mean")
  void constantData() {
    PcaBaseline baseline = Baseline.pca(new float[][] {{1, 2}, {1, 2}, {1, 2}}, 1);
    assertThat(baseline.variances()).isEmpty();
    assertThat(baseline.reconstruct(new float[][] {{5, 5}})[0]).containsExactly(1, 2);
    assertThat(Baseline.pca(new float[][] {{1, 2}}, 1).variances()).isEmpty();
  }

  @Test
  @DisplayName("bad data, another width and no components are refused")
  void badInput() {
    assertThatThrownBy(() -> Baseline.pca(ELLIPSE, 0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("components");
    assertThatThrownBy(() -> Baseline.mean(new float[][] {{1}, {Float.NaN}}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("row 1, column 0");
    for (Baseline baseline : new Baseline[] {Baseline.pca(ELLIPSE, 1), Baseline.mean(ELLIPSE)}) {
      assertThatThrownBy(() -> baseline.reconstruct(new float[][] {{1, 2, 3}}))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("3 columns")
          .hasMessageContaining("2");
    }
  }
}
