package org.ae4j.evaluation.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.evaluation.neighbour.NeighbourSearch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TsneTest {
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
    float[][] map = Tsne.standard().of(groups(120));
    int[][] neighbours = NeighbourSearch.among(map).ofEach(map, 5).indices();
    for (int i = 0; i < 120; i++) {
      for (int neighbour : neighbours[i]) {
        assertThat(neighbour % 3).isEqualTo(i % 3);
      }
    }
  }

  @Test
  @DisplayName("one input has one map")
  void repeatable() {
    Tsne tsne = new Tsne(10, 60);
    assertThat(tsne.of(groups(40))).isDeepEqualTo(tsne.of(groups(40)));
  }

  @Test
  @DisplayName("the gradient is that of the divergence")
  void gradient() {
    double[][] affinities = Affinities.of(groups(12), 3);
    double[][] places = new double[2][12];
    for (int i = 0; i < 12; i++) {
      places[0][i] = Math.sin(i + 1);
      places[1][i] = Math.cos(3 * i);
    }
    double[][] gradient = new TsneDescent(affinities, places).gradient(1);
    for (int axis = 0; axis < 2; axis++) {
      for (int i = 0; i < 12; i++) {
        double up = divergence(affinities, places, axis, i, 1e-6);
        double down = divergence(affinities, places, axis, i, -1e-6);
        assertThat(gradient[axis][i]).isCloseTo((up - down) / 2e-6, within(1e-7));
      }
    }
  }

  private static double divergence(
      double[][] affinities, double[][] places, int axis, int point, double move) {
    double[][] moved = {places[0].clone(), places[1].clone()};
    moved[axis][point] += move;
    return new TsneDescent(affinities, moved).divergence();
  }

  @Test
  @DisplayName("affinities are symmetric, sum to 1, and every row has the perplexity asked for")
  void affinities() {
    double[][] affinities = Affinities.of(groups(30), 5);
    double sum = 0;
    for (int i = 0; i < 30; i++) {
      assertThat(affinities[i][i]).isZero();
      for (int j = 0; j < 30; j++) {
        assertThat(affinities[i][j]).isEqualTo(affinities[j][i]);
        sum += affinities[i][j];
      }
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
    double[] row = Affinities.row(new double[] {0, 1, 4, 9, 16, 25}, 0, Math.log(2.5));
    double entropy = Arrays.stream(row).filter(p -> p > 0).map(p -> -p * Math.log(p)).sum();
    assertThat(Math.exp(entropy)).isCloseTo(2.5, within(1e-9));
  }

  @Test
  @DisplayName("too few points, equal points and a perplexity below 1 are refused")
  void badInput() {
    assertThatThrownBy(() -> Tsne.standard().of(new float[3][2]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("four points");
    assertThatThrownBy(() -> Tsne.standard().of(new float[9][2]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("equal");
    assertThatThrownBy(() -> new Tsne(0.5, 10)).isInstanceOf(ConfigurationException.class);
  }
}
