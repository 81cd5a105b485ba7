package org.ae4j.evaluation.neighbour;

import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.rows.Rows;

/**
 * Whether a map keeps neighbourhoods: Venna and Kaski (2001), <a
 * href="https://doi.org/10.1007/3-540-44668-0_68">Neighborhood preservation in nonlinear projection
 * methods</a>. Both are 1 where all neighbourhoods are kept and about 0.5 for a random map.
 *
 * @param trustworthiness punishes points that are neighbours on the map and not in the data
 * @param continuity punishes points that are neighbours in the data and not on the map
 */
public record MapQuality(double trustworthiness, double continuity) {
  /**
   * Compares a map with what it shows. Time grows with the square of the number of points.
   *
   * @param data shape {@code [points, features]}
   * @param map the same points in the same order, shape {@code [points, coordinates]}
   * @param k the size of a neighbourhood, at least 1 and below half the number of points
   * @throws DataException if rows are empty, ragged, not finite, or not equally many
   * @throws ConfigurationException if k is out of range
   */
  public static MapQuality of(float[][] data, float[][] map, int k) {
    Rows.requireUsable("data", data);
    Rows.requireUsable("map", map);
    if (data.length != map.length) {
      throw new DataException(
          "there are " + data.length + " points but " + map.length + " places on the map");
    }
    if (k < 1 || 2 * k >= data.length) {
      throw new ConfigurationException(
          "k must be at least 1 and below half of %d points, but was %d".formatted(data.length, k));
    }
    return new MapQuality(kept(data, map, k), kept(map, data, k));
  }

  /** Returns one less the normalised ranks, in the truth, of the other's neighbours. */
  private static double kept(float[][] truth, float[][] other, int k) {
    int[][] neighbours = NeighbourSearch.among(other).ofEach(other, k).indices();
    long excess =
        IntStream.range(0, truth.length)
            .parallel()
            .mapToLong(i -> excess(truth, i, neighbours[i]))
            .sum();
    double n = truth.length;
    return 1 - 2 * excess / (n * k * (2 * n - 3.0 * k - 1));
  }

  /** Returns by how much the ranks of neighbours exceed their number, summed. */
  private static long excess(float[][] truth, int point, int[] neighbours) {
    double[] distances = new double[truth.length];
    for (int j = 0; j < distances.length; j++) {
      distances[j] = squared(truth[point], truth[j]);
    }
    long excess = 0;
    for (int neighbour : neighbours) {
      excess += Math.max(0, rank(distances, point, neighbour) - neighbours.length);
    }
    return excess;
  }

  /** Returns the place of a neighbour among all other points; the nearest has rank 1. */
  private static int rank(double[] distances, int point, int neighbour) {
    int rank = 1;
    for (int j = 0; j < distances.length; j++) {
      boolean nearer =
          distances[j] < distances[neighbour]
              || distances[j] == distances[neighbour] && j < neighbour;
      rank += nearer && j != point ? 1 : 0;
    }
    return rank;
  }

  private static double squared(float[] a, float[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      double difference = (double) a[j] - b[j];
      sum += difference * difference;
    }
    return sum;
  }
}
