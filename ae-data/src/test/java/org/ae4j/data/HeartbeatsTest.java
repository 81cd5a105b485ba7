package org.ae4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.NoiseSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Drawn heartbeats")
class HeartbeatsTest {
  private static int peak(float[] beat) {
    int peak = 0;
    for (int t = 0; t < beat.length; t++) {
      peak = beat[t] > beat[peak] ? t : peak;
    }
    return peak;
  }

  @Test
  @DisplayName("are labelled, and abnormal ones come early and turn their T wave round")
  void waves() {
    Dataset beats = Heartbeats.draw(20, 10, 140, new NoiseSource(1));
    assertThat(beats.shape()).containsExactly(140, 1);
    assertThat(beats.ofClasses(Heartbeats.ABNORMAL).size()).isEqualTo(10);
    for (int i = 0; i < beats.size(); i++) {
      float[] beat = beats.row(i);
      boolean normal = beats.label(i) == Heartbeats.NORMAL;
      assertThat(peak(beat) / 140.0).isBetween(normal ? 0.37 : 0.25, normal ? 0.43 : 0.35);
      assertThat(beat[(int) (0.66 * 140)] > 0).isEqualTo(normal);
    }
    assertThat(beats.row(0)).isNotEqualTo(beats.row(1));
  }

  @Test
  @DisplayName("follow one another in a rhythm, the abnormal ones at even distances")
  void rhythm() {
    Dataset rhythm = Heartbeats.rhythm(10, 5, 100, new NoiseSource(2));
    assertThat(rhythm.size()).isEqualTo(1000);
    assertThat(rhythm.width()).isEqualTo(1);
    for (int t = 0; t < 1000; t++) {
      assertThat(rhythm.label(t)).isEqualTo(t / 100 % 5 == 4 ? 1 : 0);
    }
  }

  @Test
  @DisplayName("are the same for the same seed, and need a length")
  void seeds() {
    assertThat(Heartbeats.draw(3, 2, 50, new NoiseSource(4)))
        .isEqualTo(Heartbeats.draw(3, 2, 50, new NoiseSource(4)))
        .isNotEqualTo(Heartbeats.draw(3, 2, 50, new NoiseSource(5)));
    assertThatThrownBy(() -> Heartbeats.draw(3, 2, 0, new NoiseSource(4)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("length");
    assertThatThrownBy(() -> Heartbeats.draw(3, -2, 9, new NoiseSource(4)))
        .isInstanceOf(ConfigurationException.class);
  }
}
