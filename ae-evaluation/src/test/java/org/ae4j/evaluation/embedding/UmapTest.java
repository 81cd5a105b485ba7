package org.ae4j.evaluation.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.evaluation.embedding.FuzzyNeighbours.Edge;
import org.ae4j.evaluation.neighbour.NeighbourSearch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UmapTest {
  /** Three groups far apart in eight dimensions, in turn. */
  private static float[][] groups(int count) {
    float[][] points = new float[count][8];
    for (int i = 0; i < count; i++) {
      new NoiseSource(6).stream("groups").fill(Distribution.NORMAL, i, 0, points[i], 8);
      points[i][i % 3] += 12;
    }
    return points;
  }

  @Test
  @DisplayName("groups far apart stay apart on the plane")
  void apart() {
    float[][] map = Umap.standard(1).of(groups(120));
    int[][] neighbours = NeighbourSearch.among(map).ofEach(map, 5).indices();
    for (int i = 0; i < 120; i++) {
      for (int neighbour : neighbours[i]) {
        assertThat(neighbour % 3).isEqualTo(i % 3);
      }
    }
  }

  @Test
  @DisplayName("one seed has one map, another seed another")
  void repeatable() {
    float[][] map = new Umap(5, 20, 3).of(groups(30));
    assertThat(new Umap(5, 20, 3).of(groups(30))).isDeepEqualTo(map);
    assertThat(new Umap(5, 20, 4).of(groups(30))[0]).isNotEqualTo(map[0]);
  }

  @Test
  @DisplayName(
      "memberships: 1 for the nearest, and their sum is the binary logarithm of their number")
  void memberships() {
    double[] row = FuzzyNeighbours.memberships(new double[] {1, 1.5, 2, 2.5, 3, 4, 5, 7});
    assertThat(row[0]).isEqualTo(1);
    assertThat(Arrays.stream(row).sum()).isCloseTo(3, within(1e-9));
    assertThat(row[1] / row[2]).isCloseTo(row[2] / row[3], within(1e-9)); // equal steps
  }

  @Test
  @DisplayName("a pair is as surely neighbours as one of its points or the other says")
  void union() {
    float[][] line = {{0}, {1}, {3}, {7}};
    for (Edge edge : FuzzyNeighbours.of(line, 2)) {
      assertThat(edge.from()).isLessThan(edge.to());
      assertThat(edge.membership()).isBetween(0.0, 1.0);
    }
    Edge nearest = FuzzyNeighbours.of(line, 2).get(0);
    assertThat(nearest).isEqualTo(new Edge(0, 1, 1));
  }

  @Test
  @DisplayName("the curve of closeness: no other a and b nearby fit the paper's target better")
  void curve() {
    double own = misfit(UmapForces.A, UmapForces.B);
    for (double step : new double[] {-0.02, 0.02}) {
      assertThat(misfit(UmapForces.A + step, UmapForces.B)).isGreaterThan(own);
      assertThat(misfit(UmapForces.A, UmapForces.B + step)).isGreaterThan(own);
    }
  }

  private static double misfit(double a, double b) {
    double sum = 0;
    for (int i = 0; i < 300; i++) {
      double distance = 3.0 * i / 299;
      double wanted = distance < 0.1 ? 1 : Math.exp(0.1 - distance);
      sum += Math.pow(1 / (1 + a * Math.pow(distance, 2 * b)) - wanted, 2);
    }
    return sum;
  }

  @Test
  @DisplayName("too few points, equal points and a single neighbour are refused")
  void badInput() {
    assertThatThrownBy(() -> Umap.standard(1).of(new float[3][2]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("four points");
    assertThatThrownBy(() -> Umap.standard(1).of(new float[9][2]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("equal");
    assertThatThrownBy(() -> new Umap(1, 10, 1)).isInstanceOf(ConfigurationException.class);
  }
}
