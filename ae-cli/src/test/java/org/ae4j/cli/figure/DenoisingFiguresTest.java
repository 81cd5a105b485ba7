package org.ae4j.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Corruption;
import org.ae4j.core.FloatArray;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Fill;
import org.ae4j.denoising.Severity;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.evaluation.report.Figure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A report about a denoising model")
class DenoisingFiguresTest {
  private static final int EXAMPLES = 6;

  /** Half of all numbers are 0 and half of them 1. */
  private static Dataset halves(int... shape) {
    float[][] rows = new float[EXAMPLES][Arrays.stream(shape).reduce(1, Math::multiplyExact)];
    for (float[] row : rows) {
      Arrays.fill(row, 0, row.length / 2, 1);
    }
    return Dataset.of("halves", rows, shape);
  }

  /** Returns a model that gives zeros whatever it is given: training on zeros moves nothing. */
  private static TrainedAutoencoder zeros(Corruption corruption, float fill, int... extents) {
    Shape example = Shape.of(Arrays.stream(extents).asLongStream().toArray());
    int width = Math.toIntExact(example.size());
    Map<String, FloatArray> start = new LinkedHashMap<>();
    start.put("encoder/layer1/weights", new FloatArray(Shape.of(width, 1), new float[width]));
    start.put("decoder/layer1/weights", new FloatArray(Shape.of(1, width), new float[width]));
    if (fill != 0) {
      float[] fills = new float[width];
      Arrays.fill(fills, fill);
      start.put("corruption/fill", new FloatArray(example, fills));
    }
    Autoencoder linear =
        Dense.autoencoder(DenseConfig.ofLayers(), 1, Losses.squaredError())
            .withCorruption(corruption);
    return Trainer.with(TrainingConfig.ofEpochs(1))
        .startingFrom(start)
        .fit(linear, Samples.of(example, new float[2 * width]));
  }

  private static List<List<String>> rows(List<Figure> figures, String file) {
    return figures.stream()
        .flatMap(figure -> figure.numbers().stream())
        .filter(numbers -> numbers.file().equals(file))
        .findFirst()
        .orElseThrow()
        .rows();
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvSource({
    "12, feature swap 25 %",
    "20x1, dropouts 2 × 10 %",
    "32x8, baseline drift",
    "4x4x1, missing patches 20 %",
    "28x28x1, Gaussian blur 1 px",
    "9x9, salt and pepper 10 %"
  })
  @DisplayName("tries kinds of damage that suit the form of its examples")
  void kinds(String extents, String kind) {
    int[] shape = Arrays.stream(extents.split("x")).mapToInt(Integer::parseInt).toArray();
    try (TrainedAutoencoder model = zeros(Corruptions.masking(0.5), 0, shape)) {
      List<Figure> figures = new DenoisingFigures().of(model, halves(shape));
      assertThat(figures)
          .extracting(Figure::title)
          .containsExactly("Restoration", "What it clears");
      List<List<String>> gains = rows(figures, "what-it-clears.csv");
      assertThat(gains).extracting(row -> row.get(0)).contains("its own", "Gaussian noise", kind);
      assertThat(gains).allMatch(row -> Double.isFinite(Double.parseDouble(row.get(2))));
    }
  }

  @Test
  @DisplayName("has the decibels of restoring, as computed by hand")
  void byHand() {
    Corruption fading = Corruptions.fading(Severity.of(1), 0.75);
    try (TrainedAutoencoder model = zeros(fading, 0, 28, 28, 1)) {
      List<Figure> figures = new DenoisingFigures().of(model, halves(28, 28, 1));
      // Half faded, errors are 0.375 and 0.125: squared, 0.078125 on average. Zeros have 0.5.
      List<List<String>> gains = rows(figures, "what-it-clears.csv");
      assertThat(gains.get(0).subList(0, 2)).containsExactly("its own", "0.5");
      assertThat(Double.parseDouble(gains.get(0).get(2)))
          .isEqualTo(10 * Math.log10(0.078125 / 0.5), within(1e-4));
      // Wholly faded, errors are 0.75 and 0.25: squared, 0.3125 on average.
      List<String> whole = rows(figures, "restoration.csv").get(1);
      assertThat(whole.get(0)).isEqualTo("1.0");
      assertThat(Double.parseDouble(whole.get(1)))
          .isEqualTo(-10 * Math.log10(0.3125), within(1e-4));
      assertThat(Double.parseDouble(whole.get(2))).isEqualTo(-10 * Math.log10(0.5), within(1e-4));
    }
  }

  @Test
  @DisplayName("hides by the fill that the model learned")
  void learnedFill() {
    Corruption masking = Corruptions.masking(Severity.of(1), Fill.learned());
    try (TrainedAutoencoder model = zeros(masking, 0.75f, 12)) {
      List<Figure> figures = new DenoisingFigures().of(model, halves(12));
      double damaged = Double.parseDouble(rows(figures, "restoration.csv").get(1).get(1));
      assertThat(damaged).isEqualTo(-10 * Math.log10(0.3125), within(1e-4));
    }
  }
}
