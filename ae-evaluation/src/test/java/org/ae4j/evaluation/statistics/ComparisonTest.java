package org.ae4j.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.use.Direction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static double[] values(int count, double mean, double wobble) {
    return IntStream.range(0, count)
        .mapToDouble(i -> mean + i + wobble * Math.sin(1 + 9 * i))
        .toArray();
  }

  private static Map<String, double[]> methods(int count) {
    Map<String, double[]> methods = new LinkedHashMap<>();
    methods.put("PCA", values(count, 5, 0.3));
    methods.put("conv", values(count, 1, 0.2));
    methods.put("dense", values(count, 1.001, -0.2));
    return methods;
  }

  @Test
  @DisplayName("a clear difference is decided, a small one is not, and words say so")
  void words() {
    Comparison comparison = Comparison.of(methods(12), Direction.LOWER, PairedTest.WILCOXON, 0.05);
    assertThat(comparison.best()).isIn("conv", "dense");
    assertThat(comparison.decides("PCA", "conv")).isTrue();
    assertThat(comparison.decides("dense", "conv")).isFalse();
    assertThat(comparison.tiedWithBest()).containsExactlyInAnyOrder("conv", "dense");
    assertThat(String.join(" ", comparison.inWords()))
        .contains("has the best mean")
        .contains("It is better than PCA (p at most")
        .contains("The data do not decide between")
        .contains("All other pairs differ.")
        .doesNotContain("So few repetitions");
  }

  @Test
  @DisplayName(
      "three seeds cannot decide anything by ranks, which is said; by Student's test they can")
  void threeSeeds() {
    Comparison ranks = Comparison.of(methods(3), Direction.LOWER, PairedTest.WILCOXON, 0.05);
    assertThat(ranks.decides("PCA", "conv")).isFalse();
    assertThat(String.join(" ", ranks.inWords()))
        .contains("So few repetitions cannot decide anything")
        .contains("the smallest p that they allow is 0.750");
    Comparison student = Comparison.of(methods(3), Direction.LOWER, PairedTest.STUDENT, 0.05);
    assertThat(student.decides("PCA", "conv")).isTrue();
  }

  @Test
  @DisplayName("where high is good the other end is best")
  void direction() {
    Comparison comparison = Comparison.of(methods(8), Direction.HIGHER, PairedTest.STUDENT, 0.05);
    assertThat(comparison.best()).isEqualTo("PCA");
    assertThat(comparison.pair("conv", "PCA").better()).isEqualTo("PCA");
    assertThat(comparison.pair("conv", "PCA").difference()).isCloseTo(4, within(0.2));
  }

  @Test
  @DisplayName(
      "Holm: the smallest counts as often as there are tests, none falls below an earlier one")
  void holm() {
    assertThat(Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
    assertThat(Holm.adjusted(new double[] {0.9, 0.6})).containsExactly(1, 1);
    assertThatThrownBy(() -> Holm.adjusted(new double[] {1.1})).isInstanceOf(DataException.class);
  }

  @Test
  @DisplayName("one method alone and unknown methods are refused")
  void badInput() {
    assertThatThrownBy(
            () ->
                Comparison.of(
                    Map.of("a", new double[3]), Direction.LOWER, PairedTest.STUDENT, 0.05))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("two methods");
    Comparison comparison = Comparison.of(methods(5), Direction.LOWER, PairedTest.STUDENT, 0.05);
    assertThatThrownBy(() -> comparison.pair("PCA", "conf"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("known are [PCA, conv, dense]");
  }
}
