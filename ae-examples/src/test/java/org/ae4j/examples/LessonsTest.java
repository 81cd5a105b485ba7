package org.ae4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.ae4j.core.Corruption;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.model.ModelFile;
import org.ae4j.data.DataParts;
import org.ae4j.data.Dataset;
import org.ae4j.data.Heartbeats;
import org.ae4j.data.Mnist;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Fill;
import org.ae4j.denoising.Severity;
import org.ae4j.evaluation.Baseline;
import org.ae4j.evaluation.Score;
import org.ae4j.evaluation.experiment.Results;
import org.ae4j.evaluation.experiment.Standing;
import org.ae4j.evaluation.sparse.SparsityScore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsTest {
  private static Dataset train;
  private static Dataset test;

  @BeforeAll
  static void read() {
    Dataset digits = Mnist.test();
    train = digits.head(4000);
    test = digits.subset(IntStream.range(9000, 10_000).toArray());
  }

  @Test
  @DisplayName("the first lesson leaves a model that rebuilds digits from 32 numbers")
  void first(@TempDir Path folder) {
    Path file = folder.resolve("digits.safetensors");

    assertThat(FirstAutoencoder.run(train.head(300).samples(), file)).contains("it: 784", "score");
    try (var model = TrainedAutoencoder.of(ModelFile.read(file))) {
      assertThat(model.codeShape()).isEqualTo(Shape.of(32));
      assertThat(model.reconstruct(test.head(2).samples())).hasDimensions(2, 784);
    }
  }

  @Test
  @DisplayName("the gallery shows every corruption on five digits, no two alike")
  void gallery(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("corruptions.png");
    CorruptionGallery.main(new String[] {file.toString()});

    BufferedImage sheet = ImageIO.read(file.toFile());
    // 24 tiles in three columns, each with a line of text above five digits of 56×56.
    int width = sheet.getWidth() / 3;
    int height = sheet.getHeight() / 8;
    Set<List<Integer>> tiles = new HashSet<>();
    for (int tile = 0; tile < 24; tile++) {
      int[] pixels =
          sheet
              .getRaster()
              .getPixels(tile % 3 * width + 7, tile / 3 * height + 21, 280, 56, (int[]) null);
      tiles.add(Arrays.stream(pixels).boxed().toList());
    }
    assertThat(tiles).hasSize(24);
  }

  @Test
  @DisplayName("the more numbers of a sparse code are active, the more it explains")
  void fewActive() {
    Map<Integer, SparsityScore> scores =
        FewActive.scores(List.of(5, 40), train.head(1000), test.head(200), 10);

    assertThat(scores.get(5).l0()).isEqualTo(5, within(1e-9));
    assertThat(scores.get(40).l0()).isEqualTo(40, within(1e-9));
    assertThat(scores.get(40).unexplained()).isLessThan(scores.get(5).unexplained() - 0.05);
    assertThat(scores.get(40).dense()).isGreaterThan(scores.get(5).dense());
  }

  @Test
  @DisplayName("noise moves the codes of a contractive autoencoder less")
  void steadyCodes() {
    Dataset few = test.head(200);
    double free = SteadyCodes.moved(0, train.head(1000), few, 10);

    assertThat(SteadyCodes.moved(1, train.head(1000), few, 10)).isLessThan(0.9 * free);
  }

  @Test
  @DisplayName("compressed pictures keep more than half of their variance")
  void compression() {
    double kept = Compression.compress(train, test, 8).explainedVariance().orElseThrow();

    assertThat(kept).isGreaterThan(0.5);
  }

  @Test
  @DisplayName("a linear autoencoder comes near PCA and never below it")
  void linear() {
    Dataset small = train.head(1000);
    Score pca = Score.of(Baseline.pca(small.toArray(), 3), small.toArray());
    double linear = LinearEqualsPca.linear(small, 3, 100).squaredError().mean();

    double best = pca.squaredError().mean();
    assertThat(linear).isGreaterThan(best - 1e-3).isCloseTo(best, within(0.03 * best));
  }

  @Test
  @DisplayName("most of what was never seen scores above nearly all that was")
  void anomalies() {
    assertThat(AnomalyDetection.partFound(train, test, 40)).isGreaterThan(0.9);
  }

  @Test
  @DisplayName("convolutions keep more than half of the digits' variance")
  void convolutions() {
    try (var model = ConvolutionalDigits.fit(train, 12)) {
      double mean = Score.of(Baseline.mean(train.toArray()), test.toArray()).squaredError().mean();

      assertThat(ConvolutionalDigits.score(model, test)).isLessThan(mean / 2);
    }
  }

  @Test
  @DisplayName("nearly all abnormal heartbeats score above normal ones")
  void heartbeats() {
    DataParts beats = HeartbeatAnomalies.drawn();
    double area = HeartbeatAnomalies.areaUnderRoc(beats.train(), beats.test().orElseThrow(), 20);

    assertThat(area).isGreaterThan(0.95);
  }

  @Test
  @DisplayName("a long signal comes out as long as it went in, and alike")
  void wholeSignal() {
    Dataset signal = Heartbeats.rhythm(40, 1000, 100, new NoiseSource(1));
    Dataset rebuilt = WholeSignal.rebuilt(signal, 40);

    assertThat(rebuilt.size()).isEqualTo(4000);
    assertThat(WholeSignal.kept(signal, rebuilt)).isGreaterThan(0.7);
  }

  @Test
  @DisplayName("a kernel that is no multiple of the stride leaves a checkerboard, others do not")
  void checkerboard() {
    double[] nine = DoubleStream.generate(() -> 1).limit(9).toArray();
    double[] sixteen = DoubleStream.generate(() -> 1).limit(16).toArray();

    assertThat(Checkerboard.fine(Checkerboard::transposed, 3, place -> 1, nine))
        .contains(1, 0.5f, 0.25f);
    assertThat(Checkerboard.fine(Checkerboard::transposed, 4, place -> 1, sixteen)).containsOnly(1);
    assertThat(Checkerboard.fine(Checkerboard::resized, 3, place -> 1, nine)).containsOnly(1);
  }

  @Test
  @DisplayName("of two kinds of damage each is cleared best by the model that was trained on it")
  void generalising() {
    List<Corruption> kinds =
        List.of(Corruptions.masking(0.5), Corruptions.gaussianBlur(Severity.of(1.5)));
    double[][] gains = WhatGeneralises.gains(kinds, kinds, train, test.head(200), 10);

    assertThat(gains[0][0]).isPositive().isGreaterThan(gains[1][0] + 1);
    assertThat(gains[1][1]).isPositive().isGreaterThan(gains[0][1] + 1);
  }

  @Test
  @DisplayName("damage that leaves a digit alone by chance does not make its gain infinite")
  void spared() {
    List<Corruption> rare = List.of(Corruptions.missingPatches(4, Severity.of(0.02), Fill.zero()));
    double[][] gains = WhatGeneralises.gains(rare, rare, train.head(100), test.head(50), 1);

    assertThat(gains[0][0]).isFinite();
  }

  @Test
  @DisplayName("what generalises is kept as a picture and as numbers")
  void matrix(@TempDir Path folder) throws IOException {
    double[][] gains = {{1.25, -0.5}};
    WhatGeneralises.write(folder.resolve("m.png"), List.of("noise"), List.of("a", "b"), gains);

    assertThat(folder.resolve("m.csv")).hasContent("trained on,a,b\nnoise,1.250,-0.500\n");
    assertThat(ImageIO.read(folder.resolve("m.png").toFile()).getWidth()).isPositive();
  }

  @Test
  @DisplayName("a map of two numbers keeps classes together better than two components do")
  void map() {
    double[] kept = MapOfDigits.classKept(train, test, 15);

    assertThat(kept[0]).isGreaterThan(kept[1] + 0.05);
  }

  @Test
  @DisplayName("a hundred labels go a long way on features learned without any")
  void fewLabels() {
    assertThat(FewLabels.accuracy(train, 100, test, 5)).isGreaterThan(0.5);
  }

  @Test
  @DisplayName("new digits are new, and about as bright as real ones")
  void newDigits() {
    float[][] drawn = NewDigits.draw(train, 50, 10);

    double real = NewDigits.brightness(train.toArray());
    assertThat(NewDigits.brightness(drawn)).isBetween(0.5 * real, 2 * real);
    assertThat(drawn[0]).isNotEqualTo(drawn[1]);
  }

  @Test
  @DisplayName("every type rebuilds unseen digits better than their mean would")
  void types() {
    Map<String, Double> errors = OnePartAtATime.errors(train.head(2000), test.head(300), 4);

    double mean =
        Score.of(Baseline.mean(train.toArray()), test.head(300).toArray()).squaredError().mean();
    assertThat(errors).hasSize(5).allSatisfy((type, error) -> assertThat(error).isLessThan(mean));
  }

  @Test
  @DisplayName("a comparison has every variant beside its baselines, and beats the mean")
  void comparison(@TempDir Path folder) {
    Results results = WhichAutoencoder.compare(train.head(600), test.head(150), folder);

    Standing error = Standing.of(results).get(0);
    assertThat(error.metric().name()).isEqualTo("squared_error");
    assertThat(error.values()).containsKeys("deep", "linear", "PCA 16");
    assertThat(error.estimate("deep").mean()).isLessThan(error.estimate("training mean").mean());
  }
}
