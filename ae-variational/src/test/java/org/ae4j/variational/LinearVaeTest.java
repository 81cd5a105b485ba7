package org.ae4j.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.train.CosineDecay;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.testkit.Numbers;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Lucas et al. (2019), <a href="https://arxiv.org/abs/1911.02469">Don't blame the ELBO!</a>: the
 * best linear variational autoencoder is probabilistic PCA, where the bound is tight.
 */
@DisplayName("A trained linear variational autoencoder")
class LinearVaeTest {
  private static final double[] DEVIATIONS = {3, 2, 0.5, 0.4, 0.3, 0.2};
  private static final int LATENT = 4;
  private static final double TOLERANCE_NATS = 0.02;

  private static Samples data;
  private static TrainedAutoencoder model;
  private static double[] eigenvalues;

  @BeforeAll
  static void train() {
    double[][] rows = rotated(400);
    data = Samples.of(floats(rows));
    eigenvalues =
        new EigenDecomposition(
                new Covariance(new Array2DRowRealMatrix(rows), false).getCovarianceMatrix())
            .getRealEigenvalues();
    LatentSpace latentSpace = new GaussianLatentSpace(GaussianLatentConfig.ofWidth(LATENT));
    TrainingConfig config =
        TrainingConfig.ofEpochs(500).withBatchSize(100).withLearningRate(CosineDecay.from(0.02));
    model = Trainer.with(config).fit(Affine.autoencoder(latentSpace), data);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  /** Two directions vary more than the noise of the likelihood, four less. */
  private static double[][] rotated(int count) {
    double[][] rows = new double[count][DEVIATIONS.length];
    Numbers numbers = new Numbers(1);
    double[] uniform = numbers.uniform("data", count * DEVIATIONS.length, -1, 1);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < DEVIATIONS.length; j++) {
        rows[i][j] = Math.sqrt(3) * DEVIATIONS[j] * uniform[i * DEVIATIONS.length + j] + 0.3 * j;
      }
      for (int j = 1; j < DEVIATIONS.length; j++) {
        double a = rows[i][j - 1];
        double b = rows[i][j];
        rows[i][j - 1] = 0.8 * a - 0.6 * b;
        rows[i][j] = 0.6 * a + 0.8 * b;
      }
    }
    return rows;
  }

  private static float[][] floats(double[][] rows) {
    float[][] floats = new float[rows.length][rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        floats[i][j] = (float) rows[i][j];
      }
    }
    return floats;
  }

  /** Tipping and Bishop (1999), with noise variance 1: only eigenvalues above it are modelled. */
  private static double optimum() {
    double sum = eigenvalues.length * Math.log(2 * Math.PI);
    for (double eigenvalue : eigenvalues) {
      sum += eigenvalue > 1 ? Math.log(eigenvalue) + 1 : eigenvalue;
    }
    return -sum / 2;
  }

  @Test
  @DisplayName("reaches the likelihood of probabilistic PCA")
  void optimal() {
    LikelihoodEstimate estimate = LikelihoodEstimate.of(model, data, 100, 1);
    assertThat(estimate.evidenceLowerBound()).isEqualTo(optimum(), within(TOLERANCE_NATS));
    assertThat(-estimate.negativeLogLikelihood()).isEqualTo(optimum(), within(TOLERANCE_NATS));
    assertThat(-estimate.negativeLogLikelihood())
        .isGreaterThanOrEqualTo(estimate.evidenceLowerBound());
  }

  @Test
  @DisplayName("has an exact posterior: every draw has nearly the same weight")
  void exactPosterior() {
    LikelihoodEstimate estimate = LikelihoodEstimate.of(model, data, 60, 2);
    assertThat(estimate.activePart()).isGreaterThan(0.95);
    assertThat(estimate.monteCarloError()).isLessThan(0.01);
    assertThat(estimate.standardError()).isBetween(0.01, 0.2);
  }

  @Test
  @DisplayName("uses as many latent dimensions as there are eigenvalues above the noise, exactly")
  void activeUnits() {
    ActiveUnits units = ActiveUnits.of(model, data);
    assertThat(units.count()).isEqualTo(2);
    assertThat(units.diagnosis())
        .isEqualTo(
            "2 of 4 latent dimensions carry information; the posterior of the other 2 is the same"
                + " for every input: a narrower code would do");
  }

  @Test
  @DisplayName("estimates depend on the seed alone, and on nothing that training did not fix")
  void repeatable() {
    LikelihoodEstimate first = LikelihoodEstimate.of(model, data, 10, 3);
    assertThat(LikelihoodEstimate.of(model, data, 10, 3)).isEqualTo(first);
    assertThat(LikelihoodEstimate.of(model, data, 10, 4)).isNotEqualTo(first);
    assertThatThrownBy(() -> LikelihoodEstimate.of(model, data, 1, 3))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  @DisplayName("a collapsed posterior is called one, and what to do about it")
  void collapsed() {
    ActiveUnits units = new ActiveUnits(java.util.List.of(0.0, 1e-5), 0.01);
    assertThat(units.diagnosis()).contains("0 of 2").contains("collapsed").contains("free bits");
    ActiveUnits all = new ActiveUnits(java.util.List.of(0.5, 0.2), 0.01);
    assertThat(all.diagnosis()).isEqualTo("all 2 latent dimensions carry information");
  }
}
