package org.ae4j.evaluation.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sparse probing")
class SparseProbingTest {
  private static final int[] LABELS = IntStream.range(0, 120).map(i -> i % 3).toArray();

  /** Latent 2 knows class 0 for certain; 4 and 5 know half of class 1 each; 0 knows nothing. */
  private static float[][] codes() {
    return IntStream.range(0, 120)
        .mapToObj(
            i -> {
              float[] code = new float[6];
              code[0] = (i / 3) % 5;
              code[2] = i % 3 == 0 ? 2 : 0;
              code[4] = i % 3 == 1 && i % 2 == 0 ? 2 : 0;
              code[5] = i % 3 == 1 && i % 2 == 1 ? 2 : 0;
              return code;
            })
        .toArray(float[][]::new);
  }

  @Test
  @DisplayName("finds the latents that know a class, and needs as many as share the knowledge")
  void finds() {
    double[] accuracies = new SparseProbing(codes(), LABELS).accuracies(codes(), LABELS, 3);
    // Class 0 needs one latent; for class 1 latents 2, 4 and 5 differ alike in their means, and one
    // of them is right for three quarters of a balanced set; class 2 is what none of them marks.
    assertThat(accuracies[0]).isBetween(0.7, 0.95);
    assertThat(accuracies[2]).isEqualTo(1, within(1e-12));
    assertThat(accuracies[0]).isLessThan(accuracies[2]);
  }

  @Test
  @DisplayName("is right half of the time on codes that know nothing")
  void chance() {
    float[][] blind =
        IntStream.range(0, 120)
            .mapToObj(i -> new float[] {(i / 3) % 2, (i / 6) % 2})
            .toArray(float[][]::new);
    double[] accuracies = new SparseProbing(blind, LABELS).accuracies(blind, LABELS, 2);
    assertThat(accuracies[1]).isEqualTo(0.5, within(0.1));
  }

  @Test
  @DisplayName("needs a label per code, two classes, and latents to choose from")
  void refused() {
    assertThatThrownBy(() -> new SparseProbing(codes(), new int[] {1}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("120 codes but 1 labels");
    SparseProbing probing = new SparseProbing(codes(), LABELS);
    assertThatThrownBy(() -> probing.accuracies(codes(), LABELS, 7))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("most must be from 1 to the 6 latents, but was 7");
    assertThatThrownBy(
            () -> new SparseProbing(codes(), new int[120]).accuracies(codes(), new int[120], 1))
        .isInstanceOf(DataException.class);
  }
}
