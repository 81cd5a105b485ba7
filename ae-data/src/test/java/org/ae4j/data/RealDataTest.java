package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Optional;
import org.ae4j.core.graph.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The published files, where there are any")
class RealDataTest {
  private final DataCatalog catalog = DataCatalog.of(Optional.empty());

  private DataParts load(String name) {
    NamedSet set = catalog.find(name).orElseThrow();
    assumeTrue(
        catalog.available(set),
        name + " is skipped: the system property ae.data names no folder that has its files");
    return catalog.load(name);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "adbench-cardio, 1831, 21, 176",
    "adbench-satellite, 6435, 36, 2036",
    "adbench-shuttle, 49097, 9, 3511",
    "adbench-magic.gamma, 19020, 10, 6688",
    "adbench-celeba, 202599, 39, 4547",
    "resnet18-svhn-0, 5208, 512, 260",
    "bert-20news, 615, 768, 30",
    "breast-cancer, 569, 30, 357",
    "wine, 178, 13, 71",
    "iris, 150, 4, 50"
  })
  @DisplayName("have the published numbers of rows, columns and rows of class 1")
  void labelled(String name, int rows, int width, int ofClassOne) {
    Dataset data = load(name).train();
    assertThat(data.size()).isEqualTo(rows);
    assertThat(data.width()).isEqualTo(width);
    assertThat(data.ofClasses(1).size()).isEqualTo(ofClassOne);
    assertThat(data.name()).isEqualTo(name);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "diabetes, 442, 10",
    "minilm-fiori, 778, 384",
    "ecg-mitdb208, 108000, 1",
    "nab-nyc-taxi, 10320, 1",
    "photographs, 2, 819840"
  })
  @DisplayName("have the published numbers of rows and columns")
  void unlabelled(String name, int rows, int width) {
    Dataset data = load(name).train();
    assertThat(data.size()).isEqualTo(rows);
    assertThat(data.width()).isEqualTo(width);
    assertThat(data.hasLabels()).isFalse();
  }

  @Test
  @DisplayName("of Fashion-MNIST have 6000 + 1000 of each class")
  void fashion() {
    DataParts parts = load("fashion-mnist");
    assertThat(parts.train().size()).isEqualTo(60_000);
    assertThat(parts.train().ofClasses(9).size()).isEqualTo(6000);
    assertThat(parts.train().labelNames().get(9)).isEqualTo("Ankle boot");
    assertThat(parts.test().orElseThrow().ofClasses(0).size()).isEqualTo(1000);
  }

  @Test
  @DisplayName("of ECG5000 agree between text and archive")
  void ecg() {
    DataParts binary = load("ecg5000");
    Dataset classes = load("ecg5000-classes").train();
    assertThat(binary.test().orElseThrow().ofClasses(0).size()).isEqualTo(2627);
    assertThat(classes.toArray()).isDeepEqualTo(binary.train().toArray());
    int[] counts = new int[6];
    Arrays.stream(classes.labels()).forEach(label -> counts[label]++);
    assertThat(counts).containsExactly(0, 292, 177, 10, 19, 2);
  }

  @Test
  @DisplayName("are all readable")
  void everySet() {
    for (NamedSet set : catalog.sets()) {
      if (catalog.available(set) && !set.files().isEmpty()) {
        assertThat(catalog.load(set.name()).train().size()).as(set.name()).isPositive();
      }
    }
  }

  @Test
  @DisplayName("go in as a long signal or a photograph and come out whole")
  void whole() {
    Dataset heart = load("ecg-mitdb208").train();
    Windows windows = Windows.of(500, 200).normalised(Windows.Normalisation.Z_SCORE);
    Dataset back = windows.restored(heart, cut -> cut);
    assertThat(back.size()).isEqualTo(108_000);
    assertThat(furthest(back, heart)).isLessThan(1e-3);
    Dataset photographs = load("photographs").train();
    OverlappingPatches patches = new OverlappingPatches(Shape.of(32, 32, 3), 20);
    Dataset restored = patches.restored(photographs, cut -> cut);
    assertThat(furthest(restored, photographs)).isLessThan(1e-6);
    assertThat(patches.cut(photographs).size()).isEqualTo(2 * 21 * 32);
  }

  private static double furthest(Dataset one, Dataset other) {
    double furthest = 0;
    for (int i = 0; i < one.size(); i++) {
      for (int j = 0; j < one.width(); j++) {
        furthest = Math.max(furthest, Math.abs(one.value(i, j) - other.value(i, j)));
      }
    }
    return furthest;
  }
}
