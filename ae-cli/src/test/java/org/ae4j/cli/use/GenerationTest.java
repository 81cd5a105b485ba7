package org.ae4j.cli.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.FloatArray;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.evaluation.generation.CodePath;
import org.ae4j.variational.FiniteScalarLatentSpace;
import org.ae4j.variational.GaussianLatentConfig;
import org.ae4j.variational.GaussianLatentSpace;
import org.ae4j.variational.VectorQuantisedConfig;
import org.ae4j.variational.VectorQuantisedLatentSpace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("New examples")
class GenerationTest {
  private static final TrainingConfig STILL = TrainingConfig.ofEpochs(1).withLearningRate(1e-9);

  private static Dataset points() {
    float[][] rows = new float[40][2];
    for (int i = 0; i < rows.length; i++) {
      rows[i][0] = (float) Math.sin(0.9 * i);
      rows[i][1] = (float) Math.cos(1.7 * i);
    }
    return Dataset.of("points", rows);
  }

  private static Autoencoder autoencoder(LatentSpace latentSpace) {
    return Dense.autoencoder(DenseConfig.ofLayers(), latentSpace, Losses.gaussian(1));
  }

  static Stream<LatentSpace> quantised() {
    return Stream.of(
        new VectorQuantisedLatentSpace(VectorQuantisedConfig.of(6, 2)),
        FiniteScalarLatentSpace.ofLevels(3, 3));
  }

  @ParameterizedTest
  @MethodSource("quantised")
  @DisplayName("of a quantised model are decoded from codes of its codebook, however they are made")
  void codebook(LatentSpace latentSpace) {
    Dataset points = points();
    try (TrainedAutoencoder model =
        Trainer.with(STILL).fit(autoencoder(latentSpace), points.samples())) {
      Generation generation = new Generation(model, 1);
      for (Map<String, float[][]> made :
          List.of(
              generation.fromMixture(points, 2, 60, Optional.empty()),
              generation.between(points, CodePath.LINEAR, 6, 10),
              generation.along(points, 2, 3, 10),
              generation.around(points, 6, 10, 1))) {
        assertThat(distinct(made.values())).isBetween(2L, 9L);
      }
    }
  }

  private static long distinct(Collection<float[][]> rows) {
    return rows.stream().flatMap(Arrays::stream).map(Arrays::toString).distinct().count();
  }

  @Test
  @DisplayName("around an example of a Gaussian model have its posterior's mean and deviation")
  void posterior() {
    // Means are the data, deviations 0.5 and 2, and the decoder gives codes back.
    float[] encoder = {1, 0, 0, 0, 0, 1, 0, 0};
    float[] bias = {0, 0, (float) (2 * Math.log(0.5)), (float) (2 * Math.log(2))};
    Trainer trainer =
        Trainer.with(STILL)
            .startingFrom(
                Map.of(
                    "encoder/layer1/weights", new FloatArray(Shape.of(2, 4), encoder),
                    "encoder/layer1/bias", new FloatArray(Shape.of(4), bias),
                    "decoder/layer1/weights",
                        new FloatArray(Shape.of(2, 2), new float[] {1, 0, 0, 1})));
    Autoencoder gaussian = autoencoder(new GaussianLatentSpace(GaussianLatentConfig.ofWidth(2)));
    Dataset points = points();
    int draws = 4000;
    try (TrainedAutoencoder model = trainer.fit(gaussian, points.samples())) {
      float[][] around = new Generation(model, 1).around(points, 3, draws, 1).get("example 3");
      double[] deviations = {0.5, 2};
      for (int i = 0; i < 2; i++) {
        int column = i;
        double mean = Arrays.stream(around).mapToDouble(r -> r[column]).average().orElseThrow();
        double variance =
            Arrays.stream(around).mapToDouble(r -> Math.pow(r[column] - mean, 2)).sum()
                / (draws - 1);
        double error = deviations[i] / Math.sqrt(draws);
        assertThat(mean).isEqualTo(points.value(2, i), within(4 * error));
        assertThat(Math.sqrt(variance)).isEqualTo(deviations[i], within(4 * error));
      }
    }
  }

  @Test
  @DisplayName("from a mixture of wide codes are refused before it takes hours, with advice")
  void wide() {
    Dataset points = points();
    try (TrainedAutoencoder model =
        Trainer.with(STILL).fit(autoencoder(new PlainLatentSpace(101)), points.samples())) {
      Generation generation = new Generation(model, 1);
      assertThatThrownBy(() -> generation.fromMixture(points, 10, 5, Optional.empty()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("codes of 101 numbers are too wide")
          .hasMessageEndingWith("; fit fewer, train a narrower code, or a model with a prior");
      assertThat(generation.fromMixture(points, 1, 5, Optional.empty())).hasSize(1);
    }
  }
}
