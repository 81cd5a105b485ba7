package org.ae4j.denoising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Corruption;
import org.ae4j.core.Samples;
import org.ae4j.core.train.LinearRamp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A corruption turned up or down")
class GradedTest {
  private static final Severity WEAK = Severity.of(0.3);
  private static final Samples IMAGES = Moments.random(40, 9, 10);
  private static final Samples ROWS = Moments.random(40, 12);

  @Test
  @DisplayName("to 0 leaves every bit as it was, to 1 is the same, further does more")
  void factors() {
    check(Everything.forImages(WEAK, false), IMAGES);
    check(Everything.forRows(WEAK, false), ROWS);
  }

  private static void check(Map<String, Corruption> all, Samples samples) {
    all.forEach(
        (name, corruption) -> {
          assertThat(Graded.scaled(corruption, 1)).as(name).isEqualTo(corruption);
          assertThat(CorruptedCopy.of(Graded.scaled(corruption, 0), samples, 1).toArray())
              .as(name)
              .isDeepEqualTo(samples.toArray());
          double same = change(corruption, samples);
          assertThat(change(Graded.scaled(corruption, 0.5), samples)).as(name).isLessThan(same);
          assertThat(change(Graded.scaled(corruption, 2), samples)).as(name).isGreaterThan(same);
        });
  }

  private static double change(Corruption corruption, Samples samples) {
    float[][] clean = samples.toArray();
    float[][] damaged = CorruptedCopy.of(corruption, samples, 1).toArray();
    double sum = 0;
    for (int i = 0; i < clean.length; i++) {
      for (int j = 0; j < clean[i].length; j++) {
        sum += Math.pow(damaged[i][j] - clean[i][j], 2);
      }
    }
    return sum;
  }

  @Test
  @DisplayName("in a composition turns all of its parts that can be turned")
  void compositions() {
    Corruption noise = Corruptions.gaussianNoise(WEAK);
    Corruption more = Corruptions.gaussianNoise(Severity.of(0.6));
    Corruption clip = Corruptions.clipping(0, 1);
    assertThat(Graded.scaled(Corruptions.inOrder(noise, clip), 2))
        .isEqualTo(Corruptions.inOrder(more, clip));
    assertThat(Graded.scaled(Corruptions.oneOf(noise, clip), 2))
        .isEqualTo(Corruptions.oneOf(more, clip));
    assertThat(Graded.scaled(Corruptions.sometimes(0.5, noise), 2))
        .isEqualTo(Corruptions.sometimes(0.5, more));
  }

  @Test
  @DisplayName("keeps ranges within what there can be, and takes schedules as they end")
  void severities() {
    Fill zero = Fill.zero();
    assertThat(Graded.scaled(Corruptions.masking(Severity.between(0.25, 0.75), zero), 2))
        .isEqualTo(Corruptions.masking(Severity.between(0.5, 1), zero));
    assertThat(Graded.scaled(Corruptions.masking(Severity.between(0.5, 0.75), zero), 4))
        .isEqualTo(Corruptions.masking(Severity.of(1), zero));
    Severity rising = Severity.following(new LinearRamp(0, 0.25, 0.5));
    assertThat(Graded.scaled(Corruptions.gaussianNoise(rising), 2))
        .isEqualTo(Corruptions.gaussianNoise(Severity.of(0.5)));
  }

  @Test
  @DisplayName("rounds what is counted, halves up, and keeps resolutions at most whole")
  void counts() {
    assertThat(Graded.scaled(Corruptions.scratches(3, 2, 1), 0.5))
        .isEqualTo(Corruptions.scratches(2, 2, 1));
    assertThat(Graded.scaled(Corruptions.dropouts(1, 5, Fill.mean()), 0.4))
        .isEqualTo(Corruptions.dropouts(0, 5, Fill.mean()));
    assertThat(Graded.scaled(Corruptions.downsampling(3), 0.25))
        .isEqualTo(Corruptions.downsampling(1));
  }

  @Test
  @DisplayName("refuses factors without sense")
  void refused() {
    for (double factor : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> Graded.scaled(Corruptions.gaussianNoise(WEAK), factor))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("factor");
      assertThatThrownBy(() -> Graded.scaled(Corruptions.motionBlur(3, 0), factor))
          .isInstanceOf(ConfigurationException.class);
    }
  }
}
