package org.ae4j.evaluation.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A Gaussian mixture")
class GaussianMixtureTest {
  private static float[][] rows(MultivariateNormalDistribution law, int count) {
    law.reseedRandomGenerator(7);
    float[][] rows = new float[count][];
    for (int i = 0; i < count; i++) {
      double[] drawn = law.sample();
      rows[i] = new float[drawn.length];
      for (int j = 0; j < drawn.length; j++) {
        rows[i][j] = (float) drawn[j];
      }
    }
    return rows;
  }

  private static double[][] doubles(float[][] rows) {
    double[][] wide = new double[rows.length][rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        wide[i][j] = rows[i][j];
      }
    }
    return wide;
  }

  private static final MultivariateNormalDistribution OBLIQUE =
      new MultivariateNormalDistribution(
          new double[] {1, -2}, new double[][] {{2, 0.8}, {0.8, 0.5}});

  @Test
  @DisplayName("of one component has the codes' own mean and covariance, and their likelihood")
  void one() {
    float[][] codes = rows(OBLIQUE, 500);
    GaussianMixture mixture = GaussianMixture.fit(codes, 1, 1);
    var covariance = new Covariance(new Array2DRowRealMatrix(doubles(codes)), false);
    var law =
        new MultivariateNormalDistribution(
            mixture.mean(), covariance.getCovarianceMatrix().getData());
    double sum = 0;
    for (double[] code : doubles(codes)) {
      sum += Math.log(law.density(code));
    }
    assertThat(mixture.logLikelihood(codes)).isEqualTo(sum / codes.length, within(1e-4));
  }

  @Test
  @DisplayName("draws codes with that mean and covariance, the same for a seed")
  void draws() {
    GaussianMixture mixture = GaussianMixture.fit(rows(OBLIQUE, 5000), 1, 1);
    float[][] drawn = mixture.sample(20_000, 3);
    double[][] found =
        new Covariance(new Array2DRowRealMatrix(doubles(drawn))).getCovarianceMatrix().getData();
    assertThat(found[0][0]).isEqualTo(2, within(0.12));
    assertThat(found[0][1]).isEqualTo(0.8, within(0.06));
    assertThat(found[1][1]).isEqualTo(0.5, within(0.03));
    assertThat(mixture.sample(3, 3)).isDeepEqualTo(mixture.sample(3, 3));
    assertThat(mixture.sample(3, 4)).isNotEqualTo(mixture.sample(3, 3));
  }

  @Test
  @DisplayName("finds clusters that lie apart, whatever it starts from, and never gets worse")
  void clusters() {
    float[][] codes = new float[900][];
    float[][] near = rows(OBLIQUE, 900);
    for (int i = 0; i < codes.length; i++) {
      codes[i] = new float[] {near[i][0] + i % 3 * 30, near[i][1] - i % 3 * 10};
    }
    double one = GaussianMixture.fit(codes, 1, 1).logLikelihood(codes);
    for (long seed = 0; seed < 5; seed++) {
      GaussianMixture mixture = GaussianMixture.fit(codes, 3, seed);
      // Three equal clusters of OBLIQUE cost its entropy and log 3.
      double entropy = 1 + Math.log(2 * Math.PI) + Math.log(2 * 0.5 - 0.64) / 2;
      assertThat(mixture.logLikelihood(codes)).isEqualTo(-entropy - Math.log(3), within(0.1));
      assertThat(mixture.logLikelihood(codes)).isGreaterThan(one + 1);
      List<Double> progress = mixture.progress();
      for (int step = 1; step < progress.size(); step++) {
        assertThat(progress.get(step)).isGreaterThanOrEqualTo(progress.get(step - 1) - 1e-9);
      }
      for (float[] code : mixture.sample(50, seed)) {
        long cluster = Math.round((code[0] - 1) / 30.0);
        assertThat(cluster).isBetween(0L, 2L);
        assertThat(code[1] + 2 + 10 * cluster).isBetween(-4f, 4f);
      }
    }
  }

  @Test
  @DisplayName("stands dimensions that never change, and many equal codes")
  void degenerate() {
    float[][] codes = new float[40][];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = new float[] {i % 2, 5, 0};
    }
    GaussianMixture mixture = GaussianMixture.fit(codes, 4, 1);
    for (float[] code : mixture.sample(20, 1)) {
      assertThat(code[1]).isEqualTo(5, within(0.01f));
      assertThat(Math.abs(code[0] - Math.round(code[0]))).isLessThan(0.01f);
    }
    float[][] equal = new float[10][2];
    assertThat(GaussianMixture.fit(equal, 2, 1).sample(1, 1)[0][0]).isEqualTo(0, within(1e-4f));
  }

  @Test
  @DisplayName("refuses more components than codes allow, and codes that are no numbers")
  void refuses() {
    assertThatThrownBy(() -> GaussianMixture.fit(new float[3][2], 2, 1))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("at least 4 codes");
    assertThatThrownBy(() -> GaussianMixture.fit(new float[3][2], 0, 1))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> GaussianMixture.fit(new float[][] {{1}, {Float.NaN}}, 1, 1))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("row 1");
    GaussianMixture one = GaussianMixture.fit(new float[][] {{1}, {2}}, 1, 1);
    assertThatThrownBy(() -> one.sample(0, 1)).isInstanceOf(ConfigurationException.class);
  }
}
