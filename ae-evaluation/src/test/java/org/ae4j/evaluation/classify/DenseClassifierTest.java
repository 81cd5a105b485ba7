package org.ae4j.evaluation.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.testkit.Tiny;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DenseClassifierTest {
  /** Bright columns are one class and bright rows the other: no line parts them. */
  private static final float[][] BARS = Tiny.bars(80, 8);

  private static final int[] LABELS = IntStream.range(0, 80).map(i -> i / 8 % 2).toArray();

  @Test
  @DisplayName("bright rows and bright columns are told apart, by 64 features each")
  void bars() {
    DenseClassifier classifier = DenseClassifier.fit(BARS, LABELS, 120, 1);
    assertThat(classifier.accuracy(BARS, LABELS)).isEqualTo(1);
    assertThat(classifier.features(BARS)).hasDimensions(80, DenseClassifier.FEATURES);
  }

  @Test
  @DisplayName("one seed gives one classifier")
  void repeatable() {
    assertThat(DenseClassifier.fit(BARS, LABELS, 2, 5).features(BARS))
        .isDeepEqualTo(DenseClassifier.fit(BARS, LABELS, 2, 5).features(BARS));
  }

  @Test
  @DisplayName("a single class and other widths are refused")
  void badInput() {
    assertThatThrownBy(() -> DenseClassifier.fit(BARS, new int[80], 1, 1))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("at least 2 classes");
    assertThatThrownBy(() -> DenseClassifier.fit(BARS, new int[3], 1, 1))
        .isInstanceOf(DataException.class);
  }
}
