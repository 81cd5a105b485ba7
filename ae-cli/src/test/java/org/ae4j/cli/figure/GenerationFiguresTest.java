package org.ae4j.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ae4j.cli.data.Conditions;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.evaluation.report.Figure;
import org.ae4j.variational.FiniteScalarLatentSpace;
import org.ae4j.variational.GaussianLatentConfig;
import org.ae4j.variational.GaussianLatentSpace;
import org.ae4j.variational.VectorQuantisedConfig;
import org.ae4j.variational.VectorQuantisedLatentSpace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A report about what a model makes")
class GenerationFiguresTest {
  private static final Dataset IMAGES = Dataset.of("images", waves(24), 4, 4);

  private static float[][] waves(int count) {
    float[][] rows = new float[count][16];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < 16; j++) {
        rows[i][j] = (float) (0.5 + 0.4 * Math.sin(i + 0.3 * j * (1 + i % 3)));
      }
    }
    return rows;
  }

  private static List<Figure> figures(LatentSpace latentSpace, Dataset judged) {
    var autoencoder = Dense.autoencoder(DenseConfig.ofLayers(), latentSpace, Losses.bernoulli());
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(1).withShards(1));
    try (TrainedAutoencoder model = trainer.fit(autoencoder, IMAGES.samples())) {
      return new GenerationFigures().of(model, judged);
    }
  }

  static Stream<Arguments> latentSpaces() {
    String fitted = "Draws, Interpolations";
    return Stream.of(
        Arguments.of(new PlainLatentSpace(3), fitted),
        Arguments.of(new VectorQuantisedLatentSpace(VectorQuantisedConfig.of(5, 3)), fitted),
        Arguments.of(FiniteScalarLatentSpace.ofLevels(5, 4), fitted),
        Arguments.of(new PlainLatentSpace(65), "Interpolations"),
        Arguments.of(
            new GaussianLatentSpace(GaussianLatentConfig.ofWidth(3)),
            "Draws, Interpolations, Traversals, Variations"));
  }

  @ParameterizedTest
  @MethodSource("latentSpaces")
  @DisplayName("draws from the prior, or from a mixture fitted to codes where these are not wide")
  void titles(LatentSpace latentSpace, String titles) {
    assertThat(figures(latentSpace, IMAGES))
        .extracting(Figure::title)
        .containsExactly(titles.split(", "));
  }

  @Test
  @DisplayName("draws nothing from a mixture of more parts than there are examples for")
  void few() {
    assertThat(figures(new PlainLatentSpace(3), IMAGES.head(19)))
        .extracting(Figure::title)
        .containsExactly("Interpolations");
    assertThat(figures(new PlainLatentSpace(3), IMAGES.head(1))).isEmpty();
  }

  @Test
  @DisplayName(
      "goes both ways between examples where there is a prior, also with classes as conditions")
  void conditional() throws IOException {
    int[] classes = new int[IMAGES.size()];
    Arrays.setAll(classes, i -> i % 2);
    Dataset labelled = IMAGES.withLabels(classes, List.of("even", "odd"));
    LatentSpace latentSpace = new GaussianLatentSpace(GaussianLatentConfig.ofWidth(3));
    var autoencoder = Dense.autoencoder(DenseConfig.ofLayers(), latentSpace, Losses.bernoulli());
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(1).withShards(1));
    try (TrainedAutoencoder model = trainer.fit(autoencoder, Conditions.of(labelled))) {
      List<Figure> figures = new GenerationFigures().of(model, labelled);
      assertThat(figures)
          .extracting(Figure::title)
          .containsExactly("Draws", "Interpolations", "Traversals", "Variations");
      // Four ways have two rows each, the three numbers of a code one.
      assertThat(height(figures.get(1))).isGreaterThan(2 * height(figures.get(2)));
      assertThat(figures.get(1).caption()).contains("great circle", "straight line");
    }
  }

  private static int height(Figure figure) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(figure.picture().png())).getHeight();
  }

  @Test
  @DisplayName("says of draws what they are from")
  void captions() {
    assertThat(figures(new PlainLatentSpace(3), IMAGES).get(0).caption())
        .contains("a mixture of 10");
    assertThat(
            figures(new GaussianLatentSpace(GaussianLatentConfig.ofWidth(3)), IMAGES)
                .get(0)
                .caption())
        .contains("from the prior");
  }
}
