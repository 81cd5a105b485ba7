package org.ae4j.conv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.Autoencoder;
import org.ae4j.core.DataException;
import org.ae4j.core.FloatArray;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An example, followed step by step")
class StepByStepTest {
  private static final Shape IMAGE = Shape.of(6, 5);
  private static final Samples ONE = Samples.of(IMAGE, numbers(30));
  private static final ConvConfig CONFIG =
      ConvConfig.ofImages(Block.convolution(2, 3), Block.maxPooling(2), Block.convolution(3, 3));

  private static float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) Math.abs(Math.sin(i));
    }
    return numbers;
  }

  private static TrainedAutoencoder fitted(Autoencoder autoencoder) {
    return Trainer.with(TrainingConfig.ofEpochs(1)).fit(autoencoder, ONE);
  }

  @Test
  @DisplayName("goes down as the blocks say, by values that can be computed by hand, and up again")
  void followed() {
    try (var model = fitted(Conv.autoencoder(CONFIG, IMAGE, 2, Losses.squaredError()))) {
      StepByStep steps = StepByStep.of(model, ONE);
      assertThat(steps.down().stream().map(Step::label))
          .containsExactly("input", "convolution 3", "max pooling 2", "convolution 3");
      assertThat(steps.down().stream().map(step -> step.size().toString()))
          .containsExactly("6×5×1", "6×5×2", "3×3×2", "3×3×3");
      assertThat(steps.down().get(0).values()).containsExactly(numbers(30));
      assertThat(steps.down().get(1).values()[2 * 8 + 1])
          .isEqualTo((float) byHand(model, 1, 3, 1), within(1e-5f));
      assertThat(steps.down().get(2).map(1)[0]).isEqualTo(largest(steps.down().get(1).map(1)));
      Step last = steps.up().get(steps.up().size() - 1);
      assertThat(last.values()).containsExactly(model.reconstruct(ONE)[0], within(1e-5f));
      assertThat(steps.up().get(0).size()).hasToString("3×3×3");
    }
  }

  /** The first block at a place inside the image. */
  private static double byHand(TrainedAutoencoder model, int row, int column, int map) {
    float[] filters = model.snapshot().weights().get("encoder/block1/filters").values();
    double sum = model.snapshot().weights().get("encoder/block1/bias").values()[map];
    for (int tap = 0; tap < 9; tap++) {
      int place = (row - 1 + tap / 3) * 5 + column - 1 + tap % 3;
      sum += filters[tap * 2 + map] * Math.abs(Math.sin(place));
    }
    return Math.max(0, sum);
  }

  private static float largest(float[] map) {
    return Math.max(Math.max(map[0], map[1]), Math.max(map[5], map[6]));
  }

  @Test
  @DisplayName(
      "passes what a table lists: the way down, the code, and as many maps as the loss wants")
  void listed() {
    Autoencoder autoencoder =
        Conv.autoencoder(CONFIG, IMAGE, 2, Losses.gaussianOfPredictedVariance());
    try (var model = fitted(autoencoder)) {
      assertThat(Conv.summary(model).lines().map(line -> line.replaceAll(" {2,}", ";")))
          .containsExactly(
              "start;6×5×1;30",
              "convolution 3;6×5×2;60",
              "max pooling 2;3×3×2;18",
              "convolution 3;3×3×3;27",
              "code;[2];2",
              "start;3×3×3;27",
              "convolution 3;3×3×2;18",
              "resize;6×5×2;60",
              "convolution 3;6×5×2;60");
    }
  }

  @Test
  @DisplayName("shows the filters beside the data, whichever axis their channels lie on")
  void filters() {
    ConvConfig strided = ConvConfig.ofImages(Block.convolution(2, 4, 2));
    for (Upsampling upsampling : Upsampling.values()) {
      Autoencoder autoencoder =
          Conv.autoencoder(
              strided, IMAGE, new PlainLatentSpace(2), Losses.squaredError(), upsampling);
      try (var model = fitted(autoencoder)) {
        LearnedFilters first = LearnedFilters.first(model).orElseThrow();
        FloatArray array = model.snapshot().weights().get("encoder/block1/filters");
        assertThat(first.size()).hasToString("4×4×1");
        assertThat(first.filters()).hasDimensions(2, 16);
        assertThat(first.filters()[1][3]).isEqualTo(array.values()[3 * 2 + 1]);
        LearnedFilters last = LearnedFilters.last(model).orElseThrow();
        assertThat(last.filters()).hasDimensions(2, 16);
      }
    }
  }

  @Test
  @DisplayName("is nothing where the first block has no filters of its own, and one at a time")
  void none() {
    ConvConfig pooled = ConvConfig.ofImages(Block.maxPooling(2), Block.convolution(2, 3));
    try (var model = fitted(Conv.autoencoder(pooled, IMAGE, 2, Losses.squaredError()))) {
      assertThat(LearnedFilters.first(model)).isEmpty();
      assertThat(StepByStep.of(model, ONE).down()).hasSize(3);
      Samples two = ONE.subset(0, 0);
      assertThatThrownBy(() -> StepByStep.of(model, two))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("not 2");
    }
    assertThatThrownBy(() -> new Step("s", new FeatureMaps(Layout.IMAGE, 2, 2, 1), new float[3]))
        .isInstanceOf(DataException.class);
  }
}
