package org.ae4j.denoising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.Autoencoder;
import org.ae4j.core.Model;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.denoising.objective.OneLayer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** All moments are of 100 000 numbers; limits are four or more of their standard errors. */
@DisplayName("Noise")
class NoiseTest {
  private static final Severity FIFTH = Severity.of(0.2);

  @Test
  @DisplayName("that is Gaussian has mean 0, the stated deviation and the kurtosis of a bell")
  void gaussian() {
    Moments moments = Moments.of(Corruptions.gaussianNoise(FIFTH), 0.5);
    assertThat(moments.mean()).isEqualTo(0.5, within(0.0026));
    assertThat(moments.variance()).isEqualTo(0.04, within(0.04 * 0.018));
    assertThat(moments.kurtosis()).isEqualTo(3, within(0.1));
  }

  @Test
  @DisplayName("that is uniform has mean 0, the stated deviation and ends at √3 deviations")
  void uniform() {
    Samples half = Moments.filled(0.5, 1000, Shape.of(100));
    float[][] damaged = CorruptedCopy.of(Corruptions.uniformNoise(FIFTH), half, 3).toArray();
    Moments moments = Moments.of(damaged);
    assertThat(moments.mean()).isEqualTo(0.5, within(0.0026));
    assertThat(moments.variance()).isEqualTo(0.04, within(0.04 * 0.012));
    assertThat(moments.kurtosis()).isEqualTo(1.8, within(0.03));
    assertThat(Moments.part(damaged, x -> Math.abs(x - 0.5) > 0.2 * Math.sqrt(3) + 1e-6)).isZero();
  }

  @Test
  @DisplayName("that is Laplace has mean 0, the stated deviation and heavy tails")
  void laplace() {
    Moments moments = Moments.of(Corruptions.laplaceNoise(FIFTH), 0.5);
    assertThat(moments.mean()).isEqualTo(0.5, within(0.0026));
    assertThat(moments.variance()).isEqualTo(0.04, within(0.04 * 0.029));
    assertThat(moments.kurtosis()).isEqualTo(6, within(0.6));
  }

  @Test
  @DisplayName("of speckle grows with the number it multiplies")
  void speckle() {
    for (double clean : new double[] {0, 0.3, 2}) {
      Moments moments = Moments.of(Corruptions.speckle(FIFTH), clean);
      double deviation = 0.2 * clean;
      assertThat(moments.mean()).isEqualTo(clean, within(0.013 * deviation + 1e-7));
      double variance = deviation * deviation;
      assertThat(moments.variance()).isEqualTo(variance, within(0.018 * variance + 1e-12));
    }
  }

  @Test
  @DisplayName("of photons has a Poisson count's mean and variance")
  void photons() {
    for (double clean : new double[] {0, 0.25, 1}) {
      Moments moments = Moments.of(Corruptions.photons(100), clean);
      double variance = clean / 100;
      assertThat(moments.mean()).isEqualTo(clean, within(0.013 * Math.sqrt(variance) + 1e-7));
      assertThat(moments.variance()).isEqualTo(variance, within(0.018 * variance + 1e-12));
    }
  }

  @Test
  @DisplayName("of few photons is a Poisson count, of a hundred thousand numbers each")
  void fewPhotons() {
    for (double expected : new double[] {0.5, 1, 4, 18}) {
      Samples even = Moments.filled(expected / 4, 1000, Shape.of(100));
      float[][] damaged = CorruptedCopy.of(Corruptions.photons(4), even, 3).toArray();
      assertThat(Moments.part(damaged, x -> 4 * x != Math.rint(4 * x) || x < 0)).isZero();
      double none = Math.exp(-expected);
      // Four standard errors.
      assertThat(Moments.part(damaged, x -> x == 0))
          .isEqualTo(none, within(4 * Math.sqrt(none * (1 - none) / 1e5)));
      double one = expected * none;
      assertThat(Moments.part(damaged, x -> x == 0.25))
          .isEqualTo(one, within(4 * Math.sqrt(one * (1 - one) / 1e5)));
      Moments moments = Moments.of(damaged);
      double variance = expected / 16;
      assertThat(moments.mean()).isEqualTo(expected / 4, within(0.013 * Math.sqrt(variance)));
      double error = Math.sqrt((2 + 1 / expected) / 1e5);
      assertThat(moments.variance()).isEqualTo(variance, within(4 * error * variance));
    }
    Samples dark = Moments.filled(-0.3, 2, Shape.of(3));
    assertThat(CorruptedCopy.of(Corruptions.photons(4), dark, 3).toArray())
        .isDeepEqualTo(dark.toArray());
  }

  @Test
  @DisplayName("of few photons is counted alike in the single precision of training")
  void fewPhotonsInTraining() {
    Samples even = Moments.filled(1, 1000, Shape.of(100));
    for (double expected : new double[] {0.5, 18}) {
      Autoencoder autoencoder = OneLayer.sigmoid(1).withCorruption(Corruptions.photons(expected));
      try (TrainedAutoencoder model =
          Trainer.with(TrainingConfig.ofEpochs(1)).fit(autoencoder, even)) {
        float[][] damaged = model.measure(even, 1, Model::corrupted);
        double none = Math.exp(-expected);
        assertThat(Moments.part(damaged, x -> x == 0))
            .isEqualTo(none, within(4 * Math.sqrt(none * (1 - none) / 1e5)));
        assertThat(Moments.of(damaged).mean()).isEqualTo(1, within(0.013 / Math.sqrt(expected)));
        // The rarest millionth is cut off, which is well below 9 and 50 photons.
        double most = (expected < 1 ? 9 : 50) / expected;
        assertThat(Moments.part(damaged, x -> x > most)).isZero();
      }
    }
  }

  @Test
  @DisplayName("whose deviation is drawn between 0.1 and 0.3 has one per example")
  void ranges() {
    Samples half = Moments.filled(0.5, 1000, Shape.of(100));
    float[][] damaged =
        CorruptedCopy.of(Corruptions.gaussianNoise(Severity.between(0.1, 0.3)), half, 3).toArray();
    // The mean square of a number uniform over (a, b) is (a² + ab + b²) / 3.
    assertThat(Moments.of(damaged).variance()).isEqualTo(0.13 / 3, within(0.0025));
    for (float[] row : damaged) {
      double deviation = Math.sqrt(Moments.of(new float[][] {row}).variance());
      assertThat(deviation).isBetween(0.07, 0.4);
    }
  }

  @Test
  @DisplayName("is independent between examples, numbers and parts of a composition")
  void independence() {
    Samples zero = Moments.filled(0, 20_000, Shape.of(2));
    float[][] once = CorruptedCopy.of(Corruptions.gaussianNoise(Severity.of(1)), zero, 3).toArray();
    float[][] twice =
        CorruptedCopy.of(
                Corruptions.inOrder(
                    Corruptions.gaussianNoise(Severity.of(1)),
                    Corruptions.gaussianNoise(Severity.of(1))),
                zero,
                3)
            .toArray();
    double between = 0;
    double neighbours = 0;
    for (int i = 1; i < once.length; i++) {
      between += once[i][0] * once[i][1] / once.length;
      neighbours += once[i][0] * once[i - 1][0] / once.length;
    }
    assertThat(between).isEqualTo(0, within(0.03));
    assertThat(neighbours).isEqualTo(0, within(0.03));
    // Variances of independent parts add up; the same noise twice would give 4.
    assertThat(Moments.of(twice).variance()).isEqualTo(2, within(0.06));
  }
}
