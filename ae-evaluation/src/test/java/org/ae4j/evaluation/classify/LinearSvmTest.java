package org.ae4j.evaluation.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A linear support vector machine")
class LinearSvmTest {
  private static final int[] LABELS = {0, 1, 2, 0, 1, 2, 1, 1, 0, 2, 2, 0};
  private static final SvmConfig EXACT = SvmConfig.standard().withPasses(20_000);

  private static float[][] codes() {
    return IntStream.range(0, 12)
        .mapToObj(i -> new float[] {(7 * i * i + 3 * i) % 11, (5 * i + i * i * i) % 13, i % 4})
        .toArray(float[][]::new);
  }

  /** Half the squared coefficients, the constant's too, and the cost of squared margin errors. */
  private static double primal(double[] w, double cost, int wanted) {
    double total = 0;
    for (double one : w) {
      total += one * one / 2;
    }
    double scale = Math.sqrt(SparseRows.of(codes()).meanSquaredLength());
    for (int i = 0; i < 12; i++) {
      double margin = w[3];
      for (int j = 0; j < 3; j++) {
        margin += w[j] * codes()[i][j] / scale;
      }
      double missing = Math.max(0, 1 - (LABELS[i] == wanted ? margin : -margin));
      total += cost * missing * missing;
    }
    return total;
  }

  @Test
  @DisplayName("has no slope left in the cost that it minimises, whatever the weight of errors")
  void optimal() {
    SparseRows rows = SparseRows.of(codes());
    double scale = Math.sqrt(rows.meanSquaredLength());
    for (double cost : new double[] {0.1, 1, 30}) {
      for (int wanted = 0; wanted < 3; wanted++) {
        double[] w = new MarginFit(rows, LABELS, wanted, scale, EXACT.withCost(cost)).fit(3);
        for (int j = 0; j < 3; j++) {
          w[j] *= scale; // as coefficients of scaled examples
        }
        for (int j = 0; j < 4; j++) {
          double[] up = w.clone();
          double[] down = w.clone();
          up[j] += 1e-5;
          down[j] -= 1e-5;
          double slope = (primal(up, cost, wanted) - primal(down, cost, wanted)) / 2e-5;
          // The fit ends when no derivative of the dual is above 1e-3.
          assertThat(slope).isEqualTo(0, within(12 * 2 * cost * 1e-3));
        }
      }
    }
  }

  @Test
  @DisplayName("parts what a plane can part, and gives the class of the largest margin")
  void separable() {
    float[][] rows = {{5, 0, 0}, {6, 1, 0}, {0, 4, 0}, {1, 5, 0}, {0, 0, 7}, {0, 1, 6}};
    int[] labels = {0, 0, 1, 1, 2, 2};
    LinearSvm svm = LinearSvm.fit(rows, labels, EXACT.withCost(100));
    assertThat(svm.classify(rows)).containsExactly(labels);
    assertThat(svm.classify(new float[][] {{9, 1, 1}, {0, 0, 9}})).containsExactly(0, 2);
  }

  @Test
  @DisplayName("does not care for the unit of its codes")
  void anyUnit() {
    float[][] large = codes();
    for (float[] row : large) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= 1024;
      }
    }
    LinearSvm small = LinearSvm.fit(codes(), LABELS, EXACT);
    assertThat(LinearSvm.fit(large, LABELS, EXACT).classify(large))
        .containsExactly(small.classify(codes()));
  }

  @Test
  @DisplayName("refuses what it cannot part, by the rules of every classifier")
  void refused() {
    assertThatThrownBy(() -> LinearSvm.fit(codes(), new int[12]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("at least two classes");
    assertThatThrownBy(() -> LinearSvm.fit(codes(), new int[] {1, 2}))
        .isInstanceOf(DataException.class);
    assertThatThrownBy(() -> LinearSvm.fit(new float[][] {{0}, {0}}, new int[] {0, 1}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("all codes are 0");
    assertThatThrownBy(() -> LinearSvm.fit(codes(), LABELS).classify(new float[][] {{1}}))
        .isInstanceOf(DataException.class);
    assertThatThrownBy(() -> EXACT.withCost(0)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> EXACT.withPasses(0)).isInstanceOf(ConfigurationException.class);
  }
}
