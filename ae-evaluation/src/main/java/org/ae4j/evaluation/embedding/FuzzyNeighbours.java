package org.ae4j.evaluation.embedding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.evaluation.neighbour.NeighbourSearch;
import org.ae4j.evaluation.neighbour.Neighbours;

/**
 * Which points are neighbours, each pair with a membership from 0 to 1: McInnes, Healy and Melville
 * (2018), sections 3.1 and 4.1.
 */
final class FuzzyNeighbours {
  private static final int BISECTIONS = 60;

  private FuzzyNeighbours() {}

  /** A pair of points, the smaller index first, and how surely they are neighbours. */
  record Edge(int from, int to, double membership) {}

  /** Returns the edges in the order of their points. */
  static List<Edge> of(float[][] points, int k) {
    Neighbours neighbours = NeighbourSearch.among(points).ofEach(points, k);
    Map<Long, Double> memberships = new HashMap<>();
    for (int i = 0; i < points.length; i++) {
      double[] row = memberships(neighbours.distances()[i]);
      for (int j = 0; j < k; j++) {
        int other = neighbours.indices()[i][j];
        long pair = Math.min(i, other) * (long) points.length + Math.max(i, other);
        memberships.merge(pair, row[j], (a, b) -> a + b - a * b); // one or the other says so
      }
    }
    List<Edge> edges = new ArrayList<>();
    memberships.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(pair -> edges.add(edge(pair.getKey(), pair.getValue(), points.length)));
    return edges;
  }

  private static Edge edge(long pair, double membership, int count) {
    return new Edge((int) (pair / count), (int) (pair % count), membership);
  }

  /**
   * Returns the memberships of a point's neighbours: 1 for the nearest, falling so that they sum to
   * the binary logarithm of their number.
   *
   * @param distances nearest first
   */
  static double[] memberships(double[] distances) {
    double wanted = Math.log(distances.length) / Math.log(2);
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double scale = 1;
    for (int i = 0; i < BISECTIONS; i++) {
      boolean tooWide = sum(memberships(distances, scale)) > wanted;
      high = tooWide ? scale : high;
      low = tooWide ? low : scale;
      scale = high == Double.POSITIVE_INFINITY ? 2 * scale : (low + high) / 2;
    }
    return memberships(distances, scale);
  }

  private static double[] memberships(double[] distances, double scale) {
    double[] row = new double[distances.length];
    for (int j = 0; j < row.length; j++) {
      double beyond = distances[j] - distances[0];
      row[j] = beyond == 0 ? 1 : Math.exp(-beyond / scale);
    }
    return row;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
