package org.ae4j.evaluation.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MapQualityTest {
  private static float[][] cube() {
    return IntStream.range(0, 40)
        .mapToObj(
            i ->
                new float[] {
                  (float) (3 * Math.sin(1.3 * i)),
                  (float) (2 * Math.cos(0.7 * i)),
                  (float) Math.sin(i * i)
                })
        .toArray(float[][]::new);
  }

  private static float[][] shadow() {
    return Arrays.stream(cube())
        .map(row -> new float[] {row[0], row[1] / 2})
        .toArray(float[][]::new);
  }

  @Test
  @DisplayName("a cube's shadow: scikit-learn's trustworthiness, either way round")
  void oracle() {
    MapQuality quality = MapQuality.of(cube(), shadow(), 5);
    assertThat(quality.trustworthiness()).isCloseTo(0.96734375, within(1e-12));
    assertThat(quality.continuity()).isCloseTo(0.97390625, within(1e-12));
  }

  @Test
  @DisplayName("a map to scale keeps everything, a random one nothing")
  void extremes() {
    float[][] data = cube();
    assertThat(MapQuality.of(data, data, 7)).isEqualTo(new MapQuality(1, 1));
    float[][] random = new float[40][2];
    for (int i = 0; i < 40; i++) {
      new NoiseSource(1).stream("map").fill(Distribution.UNIFORM, i, 0, random[i], 2);
    }
    assertThat(MapQuality.of(data, random, 5).trustworthiness()).isBetween(0.3, 0.7);
  }

  @Test
  @DisplayName("neighbourhoods of half the points and another number of points are refused")
  void badInput() {
    assertThatThrownBy(() -> MapQuality.of(cube(), shadow(), 20))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("below half of 40");
    assertThatThrownBy(() -> MapQuality.of(cube(), new float[3][2], 1))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("40 points but 3");
  }
}
