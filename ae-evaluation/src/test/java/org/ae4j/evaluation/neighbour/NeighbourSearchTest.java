package org.ae4j.evaluation.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NeighbourSearchTest {
  private static float[][] cloud(int count, int width) {
    float[][] rows = new float[count][width];
    for (int i = 0; i < count; i++) {
      new NoiseSource(5).stream("cloud").fill(Distribution.NORMAL, i, 0, rows[i], width);
    }
    return rows;
  }

  private static double distance(float[] a, float[] b) {
    return Math.sqrt(
        IntStream.range(0, a.length).mapToDouble(j -> (a[j] - b[j]) * (a[j] - b[j])).sum());
  }

  @Test
  @DisplayName("the neighbours that sorting all distances gives, over several blocks")
  void sorted() {
    float[][] references = cloud(1300, 7);
    float[][] examples = cloud(20, 7);
    Neighbours found = NeighbourSearch.among(references).of(examples, 9);
    for (int i = 0; i < examples.length; i++) {
      float[] example = examples[i];
      int[] order =
          IntStream.range(0, references.length)
              .boxed()
              .sorted(Comparator.comparingDouble(r -> distance(example, references[r])))
              .mapToInt(Integer::intValue)
              .limit(9)
              .toArray();
      assertThat(found.indices()[i]).containsExactly(order);
      assertThat(found.distances()[i][8])
          .isCloseTo(distance(example, references[order[8]]), within(1e-5));
    }
  }

  @Test
  @DisplayName("a reference is its own nearest neighbour unless it is left out")
  void leftOut() {
    float[][] line = {{0}, {1}, {3}};
    assertThat(NeighbourSearch.among(line).of(line, 1).indices())
        .isDeepEqualTo(new int[][] {{0}, {1}, {2}});
    assertThat(NeighbourSearch.among(line).ofEach(line, 2).indices())
        .isDeepEqualTo(new int[][] {{1, 2}, {0, 2}, {1, 0}});
  }

  @Test
  @DisplayName("equally near references are found in the order of their indices")
  void ties() {
    float[][] square = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
    assertThat(NeighbourSearch.among(square).of(new float[1][2], 3).indices()[0])
        .containsExactly(0, 1, 2);
  }

  @Test
  @DisplayName("too many neighbours and another width are refused")
  void badInput() {
    NeighbourSearch search = NeighbourSearch.among(new float[][] {{1}, {2}});
    assertThatThrownBy(() -> search.of(new float[][] {{1}}, 3))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("from 1 to 2");
    assertThatThrownBy(() -> search.of(new float[][] {{1, 2}}, 1))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("2 columns");
  }
}
