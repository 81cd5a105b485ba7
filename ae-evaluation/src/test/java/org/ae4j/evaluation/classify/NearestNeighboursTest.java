package org.ae4j.evaluation.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ae4j.core.ConfigurationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NearestNeighboursTest {
  private static final float[][] LINE = {{0}, {1}, {2}, {10}, {11}};
  private static final int[] LABELS = {0, 1, 1, 2, 2};

  private static int classOf(float position, int k) {
    return NearestNeighbours.fit(LINE, LABELS, k).classify(new float[][] {{position}})[0];
  }

  @Test
  @DisplayName("one neighbour decides alone, three by majority")
  void majority() {
    assertThat(classOf(0.4f, 1)).isZero();
    assertThat(classOf(0.4f, 3)).isEqualTo(1);
    assertThat(classOf(9, 3)).isEqualTo(2);
  }

  @Test
  @DisplayName("of equally frequent classes the nearest wins")
  void tie() {
    assertThat(classOf(0.4f, 2)).isZero();
    assertThat(classOf(0.6f, 2)).isEqualTo(1);
  }

  @Test
  @DisplayName("accuracy is the part of the examples that gets its class")
  void accuracy() {
    var classifier = NearestNeighbours.fit(LINE, LABELS, 1);
    assertThat(classifier.accuracy(LINE, new int[] {0, 1, 1, 2, 0})).isEqualTo(0.8);
  }

  @Test
  @DisplayName("more neighbours than examples are refused")
  void badInput() {
    assertThatThrownBy(() -> NearestNeighbours.fit(LINE, LABELS, 6))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("from 1 to 5");
  }
}
