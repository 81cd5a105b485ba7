package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.data.Windows.Normalisation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Windows of a series")
class WindowsTest {
  private final float[] series = {1, 2, 3, 4, 5, 6, 7};

  @Test
  @DisplayName("start one step apart, and the points left over at the end are left out")
  void slide() {
    Dataset windows = Windows.of(3, 3).slide("s", series);
    assertThat(windows.toArray()).isDeepEqualTo(new float[][] {{1, 2, 3}, {4, 5, 6}});
    assertThat(windows.shape()).containsExactly(3, 1);
    assertThat(Windows.of(3, 1).slide("s", series).size()).isEqualTo(5);
    assertThat(Windows.of(7, 1).slide("s", series).size()).isEqualTo(1);
    assertThat(Windows.of(3, 3).start(1)).isEqualTo(3);
  }

  @Test
  @DisplayName("keep channels side by side at each point in time")
  void channels() {
    Dataset two = Dataset.of("s", new float[][] {{1, 10}, {2, 20}, {3, 30}});
    Dataset windows = Windows.of(2, 1).slide(two);
    assertThat(windows.toArray()).isDeepEqualTo(new float[][] {{1, 10, 2, 20}, {2, 20, 3, 30}});
    assertThat(windows.shape()).containsExactly(2, 2);
  }

  @Test
  @DisplayName("are normalised each by itself, channel by channel")
  void normalised() {
    Dataset two = Dataset.of("s", new float[][] {{1, 7}, {3, 7}, {1, 7}, {3, 7}});
    Dataset scored = Windows.of(4, 1).normalised(Normalisation.Z_SCORE).slide(two);
    assertThat(scored.row(0))
        .containsExactly(new float[] {-1, 0, 1, 0, -1, 0, 1, 0}, within(1e-6f));
    Dataset centred = Windows.of(2, 1).normalised(Normalisation.ZERO_MEAN).slide("s", series);
    assertThat(centred.row(4)).containsExactly(-0.5f, 0.5f);
  }

  @Test
  @DisplayName("that are flat become 0, whatever the rounding of their mean")
  void flat() {
    float[] flat = {0.1f, 0.1f, 0.1f};
    Dataset scored = Windows.of(3, 1).normalised(Normalisation.Z_SCORE).slide("s", flat);
    assertThat(scored.row(0)).containsOnly(0);
  }

  @Test
  @DisplayName("are anomalous where any of their points is")
  void labels() {
    Dataset points =
        Dataset.of("s", new float[][] {{1}, {2}, {3}, {4}})
            .withLabels(new int[] {0, 0, 0, 1}, List.of("normal", "anomaly"));
    assertThat(Windows.of(2, 1).slide(points).labels()).containsExactly(0, 0, 1);
  }

  @Test
  @DisplayName("that are left alone put the whole series together again, to its last point")
  void whole() {
    Dataset two =
        Dataset.of("s", new float[][] {{1, 9}, {2, 7}, {4, 5}, {8, 5}, {3, 5}})
            .withLabels(new int[] {0, 0, 1, 0, 0}, List.of());
    for (Normalisation normalisation : Normalisation.values()) {
      for (int hop = 1; hop < 4; hop++) {
        Dataset back =
            Windows.of(3, hop).normalised(normalisation).restored(two, windows -> windows);
        assertThat(back.shape()).containsExactly(2);
        assertThat(back.labels()).containsExactly(0, 0, 1, 0, 0);
        for (int t = 0; t < 5; t++) {
          assertThat(back.row(t)).containsExactly(two.row(t), within(1e-5f));
        }
      }
    }
  }

  @Test
  @DisplayName("are restored on the scale that a model was trained on")
  void restoredScaled() {
    Dataset flatAndSteep = Dataset.of("s", new float[][] {{5}, {5}, {5}, {10}, {20}, {30}});
    Dataset back =
        Windows.of(3, 3)
            .normalised(Normalisation.Z_SCORE)
            .restored(
                flatAndSteep,
                windows -> {
                  assertThat(windows[0]).containsOnly(0);
                  assertThat(windows[1][2]).isEqualTo((float) Math.sqrt(1.5), within(1e-6f));
                  return new float[2][3];
                });
    // A model that knows nothing but the mean gives each window's own.
    assertThat(back.toArray()).isDeepEqualTo(new float[][] {{5}, {5}, {5}, {20}, {20}, {20}});
  }

  @Test
  @DisplayName("cannot be longer than the series or of no length")
  void refuses() {
    assertThatThrownBy(() -> Windows.of(8, 1).slide("s", series))
        .isInstanceOf(DataException.class)
        .hasMessage("s has 7 points in time; a window needs 8");
    assertThatThrownBy(() -> Windows.of(8, 1).restored(Dataset.of("s", new float[1][1]), w -> w))
        .isInstanceOf(DataException.class);
    assertThatThrownBy(() -> Windows.of(0, 1)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Windows.of(1, 0)).isInstanceOf(ConfigurationException.class);
  }
}
