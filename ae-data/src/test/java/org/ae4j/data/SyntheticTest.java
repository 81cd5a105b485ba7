package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.NoiseSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Synthetic data")
class SyntheticTest {
  private final NoiseSource noise = new NoiseSource(11);

  @Test
  @DisplayName("of a line without noise has proportional columns")
  void lowRank() {
    Dataset line = new LowRankPlane(3, 1, 0).sample(50, noise);
    double slope = line.value(0, 1) / (double) line.value(0, 0);
    for (int i = 0; i < line.size(); i++) {
      assertThat((double) line.value(i, 1)).isEqualTo(slope * line.value(i, 0), within(1e-5));
    }
  }

  @Test
  @DisplayName("has the noise that was asked for")
  void noise() {
    Dataset clean = new LowRankPlane(4, 2, 0).sample(2000, noise);
    Dataset noisy = new LowRankPlane(4, 2, 0.5).sample(2000, noise);
    double squares = 0;
    for (int i = 0; i < clean.size(); i++) {
      for (int j = 0; j < 4; j++) {
        squares += Math.pow(noisy.value(i, j) - clean.value(i, j), 2) / (4.0 * clean.size());
      }
    }
    // The mean of 8000 squares has a relative standard error of 1.6 %.
    assertThat(squares).isEqualTo(0.25, within(0.02));
  }

  @Test
  @DisplayName("of a swiss roll lies at a distance from the axis that is its angle")
  void swissRoll() {
    Dataset roll = Synthetic.swissRoll(100, 0, noise);
    for (int i = 0; i < roll.size(); i++) {
      double angle = Math.hypot(roll.value(i, 0), roll.value(i, 2));
      assertThat(angle).isBetween(1.5 * Math.PI - 1e-4, 4.5 * Math.PI + 1e-4);
      assertThat((double) roll.value(i, 0)).isEqualTo(angle * Math.cos(angle), within(1e-4));
      assertThat(roll.value(i, 1)).isBetween(0f, 21f);
    }
  }

  @Test
  @DisplayName("of sines stays within -1 and 1 and is the same for the same seed")
  void sines() {
    Dataset sines = Synthetic.sines(20, 64, noise);
    assertThat(sines.shape()).containsExactly(64, 1);
    assertThat(sines).isEqualTo(Synthetic.sines(20, 64, new NoiseSource(11)));
    for (float value : sines.row(3)) {
      assertThat(value).isBetween(-1f, 1f);
    }
  }

  @Test
  @DisplayName("needs sizes that exist")
  void refuses() {
    assertThatThrownBy(() -> new LowRankPlane(2, 3, 0)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> new LowRankPlane(2, 1, Double.NaN))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Synthetic.sines(0, 4, noise))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Synthetic.swissRoll(-1, 0, noise))
        .isInstanceOf(ConfigurationException.class);
  }
}
