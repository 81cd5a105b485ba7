package org.ae4j.conv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Model;
import org.ae4j.core.Phase;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Normalisation;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A convolutional autoencoder")
class ConvTest {
  private static final TrainingConfig CONFIG =
      TrainingConfig.ofEpochs(30).withBatchSize(32).withLearningRate(0.01).withSeed(1);

  @ParameterizedTest
  @EnumSource(Upsampling.class)
  @DisplayName("learns where a spot is, from images")
  void images(Upsampling upsampling) {
    ConvConfig config = ConvConfig.ofImages(Block.convolution(6, 3), Block.convolution(8, 3, 2));
    Samples spots = Samples.of(spots(200, 9)).reshape(Shape.of(9, 9));
    learns(
        Conv.autoencoder(
            config, Shape.of(9, 9), new PlainLatentSpace(4), Losses.squaredError(), upsampling),
        spots,
        0.35);
  }

  @Test
  @DisplayName("learns with pooling, residuals, normalised maps and a code per place")
  void blocks() {
    ConvConfig config =
        ConvConfig.ofImages(
                Block.convolution(6, 3),
                Block.maxPooling(2),
                Block.residual(8, 3),
                Block.averagePooling(2))
            .withNormalisation(Normalisation.LAYER)
            .withHead(Head.spatial());
    Samples spots = Samples.of(spots(200, 9)).reshape(Shape.of(9, 9, 1));
    learns(Conv.autoencoder(config, Shape.of(9, 9, 1), 3, Losses.squaredError()), spots, 0.35);
  }

  @Test
  @DisplayName("learns signals of several channels")
  void signals() {
    ConvConfig config =
        ConvConfig.ofSignals(Block.convolution(6, 5, 2), Block.convolution(8, 5, 2));
    float[][] waves = new float[200][2 * 30];
    for (int i = 0; i < waves.length; i++) {
      for (int t = 0; t < 30; t++) {
        waves[i][2 * t] = (float) Math.sin(0.4 * t + i);
        waves[i][2 * t + 1] = (float) Math.cos(0.4 * t + i);
      }
    }
    Samples samples = Samples.of(waves).reshape(Shape.of(30, 2));
    learns(Conv.autoencoder(config, Shape.of(30, 2), 2, Losses.squaredError()), samples, 0.2);
  }

  private static void learns(Autoencoder autoencoder, Samples samples, double part) {
    try (TrainedAutoencoder model = Trainer.with(CONFIG).fit(autoencoder, samples)) {
      var epochs = model.history().epochs();
      double first = epochs.get(0).training().get("total");
      assertThat(epochs.get(epochs.size() - 1).training().get("total"))
          .as("from %s", first)
          .isLessThan(part * first);
      assertThat(model.reconstruct(samples.subset(0, 1))).hasDimensions(2, samples.width());
    }
  }

  /** Bright spots at the nodes of a grid on dark images. */
  private static float[][] spots(int count, int size) {
    float[][] images = new float[count][size * size];
    for (int i = 0; i < count; i++) {
      int y = 1 + 7 * i % (size - 2);
      int x = 1 + 3 * i % (size - 2);
      for (int place = 0; place < size * size; place++) {
        double far = Math.hypot(place / size - y, place % size - x);
        images[i][place] = (float) Math.exp(-far * far / 2);
      }
    }
    return images;
  }

  @Test
  @DisplayName("takes a condition into dense heads, and into every place of spatial ones")
  void conditional() {
    for (Head head : List.of(Head.dense(5), Head.spatial())) {
      ConvConfig config = ConvConfig.ofImages(Block.convolution(4, 3, 2)).withHead(head);
      Model model =
          Conv.autoencoder(config, Shape.of(6, 6), 2, Losses.squaredError())
              .model(Shape.of(6, 6), Phase.TRAINING, Optional.of(Shape.of(3)), false);
      assertThat(model.outputs().shape()).isEqualTo(Shape.batchOf(6, 6));
      Workbench bench = Workbench.of(model.blueprint(), 1);
      Tensor code = bench.data("code", model.latent().code().shape().example());
      Tensor decoded = model.decode(code);
      Tensor condition = model.blueprint().condition().orElseThrow();
      bench.set(condition, 1, 0, 0);
      double[] features = bench.evaluate(model.features());
      double[] outputs = bench.evaluate(decoded);
      bench.set(condition, 0, 1, 0);
      double[] otherFeatures = bench.evaluate(model.features());
      for (int i = 0; i < features.length; i++) {
        assertThat(otherFeatures[i]).as("%s, number %d", head, i).isNotEqualTo(features[i]);
      }
      assertThat(bench.evaluate(decoded)).isNotEqualTo(outputs);
    }
  }

  @Test
  @DisplayName("gives losses that ask for two numbers per pixel one map of each, not a mixture")
  void twoNumbersPerPixel() {
    FeatureMaps start = new FeatureMaps(Layout.IMAGE, 2, 3, 2);
    ConvDecoder decoder = new ConvDecoder(start, Head.plain(), List.of(), Block.convolution(1, 1));
    Workbench bench = Workbench.of(Phase.INFERENCE, 1);
    Tensor code = bench.data("code", Shape.of(2, 3, 2));
    double[] separate =
        bench.evaluate(decoder.decode(code, Shape.of(2, 3, 2), bench.scope().child("decoder")));
    double[] joined =
        bench.evaluate(decoder.decode(code, Shape.of(2, 6), bench.scope().child("decoder")));
    for (int y = 0; y < 2; y++) {
      for (int x = 0; x < 3; x++) {
        for (int channel = 0; channel < 2; channel++) {
          assertThat(joined[y * 6 + channel * 3 + x])
              .isEqualTo(separate[(y * 3 + x) * 2 + channel], within(0.0));
        }
      }
    }
  }

  @Test
  @DisplayName("shows the maps after every step")
  void maps() {
    ConvConfig config = ConvConfig.for28x28();
    Model model =
        Conv.autoencoder(config, Shape.of(28, 28), 8, Losses.bernoulli())
            .model(Shape.of(28, 28), Phase.INFERENCE);
    List<Tensor> down = new ConvEncoder(config).maps(model.input(), model.scope().child("encoder"));
    assertThat(down.stream().map(Tensor::shape))
        .containsExactly(
            Shape.batchOf(28, 28, 1), Shape.batchOf(14, 14, 16), Shape.batchOf(7, 7, 32));
  }
}
