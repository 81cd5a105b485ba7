package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A split")
class SplitTest {
  /** A hundred numbered rows, every tenth of class 1. */
  private final Dataset data =
      Dataset.of(
              "numbers",
              IntStream.range(0, 100).mapToObj(i -> new float[] {i}).toArray(float[][]::new))
          .withLabels(IntStream.range(0, 100).map(i -> i % 10 == 0 ? 1 : 0).toArray(), List.of());

  private static Stream<Float> numbers(Dataset part) {
    return Arrays.stream(part.toArray()).map(row -> row[0]);
  }

  @Test
  @DisplayName("puts every row into exactly one part")
  void partitions() {
    DataParts parts = Split.of(0.7, 0.2, 0.1).apply(data);
    Dataset validation = parts.validation().orElseThrow();
    Dataset test = parts.test().orElseThrow();
    assertThat(parts.train().size()).isEqualTo(70);
    assertThat(validation.size()).isEqualTo(20);
    assertThat(test.size()).isEqualTo(10);
    assertThat(Stream.of(parts.train(), validation, test).flatMap(SplitTest::numbers).distinct())
        .hasSize(100);
  }

  @Test
  @DisplayName("of a seed is always the same, of another seed another")
  void seeded() {
    Split split = Split.of(0.5, 0, 0.5).withSeed(1);
    assertThat(split.apply(data)).isEqualTo(split.apply(data));
    assertThat(split.withSeed(2).apply(data).train()).isNotEqualTo(split.apply(data).train());
    assertThat(split.apply(data).validation()).isEmpty();
  }

  @Test
  @DisplayName("mixes: the first half is not simply the first rows")
  void mixes() {
    Dataset half = Split.of(0.5, 0, 0.5).apply(data).train();
    assertThat(numbers(half).filter(n -> n >= 50).count()).isBetween(10L, 40L);
  }

  @Test
  @DisplayName("by class keeps the share of each class")
  void stratified() {
    DataParts parts = Split.of(0.7, 0.2, 0.1).byClass().apply(data);
    assertThat(parts.train().ofClasses(1).size()).isEqualTo(7);
    assertThat(parts.validation().orElseThrow().ofClasses(1).size()).isEqualTo(2);
    assertThat(parts.test().orElseThrow().ofClasses(1).size()).isEqualTo(1);
  }

  @Test
  @DisplayName("may use only some of the rows")
  void partial() {
    DataParts parts = Split.of(0.3, 0, 0.3).apply(data);
    assertThat(parts.train().size() + parts.test().orElseThrow().size()).isEqualTo(60);
  }

  @Test
  @DisplayName("refuses fractions that make none, empty parts and missing labels")
  void refuses() {
    assertThatThrownBy(() -> Split.of(0, 0.5, 0.5)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Split.of(0.9, 0.2, 0)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Split.of(0.9, -0.1, 0)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Split.of(Double.NaN, 0, 0)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Split.of(0.9, 0.1, 0).apply(data.head(2)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("a part of 0.1 of the 2 rows");
    assertThatThrownBy(() -> Split.of(0.5, 0.5, 0).byClass().apply(data.withoutLabels()))
        .isInstanceOf(DataException.class);
  }
}
