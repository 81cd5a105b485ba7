package org.ae4j.evaluation.embedding;

import java.util.List;
import org.ae4j.core.NoiseStream;
import org.ae4j.evaluation.embedding.FuzzyNeighbours.Edge;

/**
 * Draws neighbours together and others apart, one pair after another: the paper's algorithm 5 with
 * five others per neighbour. Closeness on the map is 1 / (1 + a d^2b).
 */
final class UmapForces {
  /** The curve nearest to 1 up to a distance of 0.1 and to exp(0.1 − d) beyond. */
  static final double A = 1.5769;

  static final double B = 0.8951;

  private static final int OTHERS = 5;
  private static final double LARGEST = 4;
  private static final double SOFTENING = 0.001;

  private final float[][] places;
  private final List<Edge> edges;
  private final NoiseStream stream;

  UmapForces(float[][] places, List<Edge> edges, NoiseStream stream) {
    this.places = places;
    this.edges = edges;
    this.stream = stream;
  }

  /**
   * Goes through all pairs once, each with the probability that they are neighbours.
   *
   * @param rate how far to follow the forces
   */
  void epoch(int epoch, double rate) {
    for (int e = 0; e < edges.size(); e++) {
      Edge edge = edges.get(e);
      long bits = stream.bits(2L * epoch, e);
      if ((bits >>> 11) * 0x1p-53 < edge.membership()) {
        attract(places[edge.from()], places[edge.to()], rate);
        repelOthers(edge.from(), epoch, 2L * e, rate);
        repelOthers(edge.to(), epoch, 2L * e + 1, rate);
      }
    }
  }

  private void attract(float[] one, float[] other, double rate) {
    double squared = squared(one, other);
    if (squared == 0) {
      return;
    }
    double power = Math.pow(squared, B - 1);
    double factor = -2 * A * B * power / (1 + A * power * squared);
    for (int axis = 0; axis < 2; axis++) {
      double move = rate * limited(factor * (one[axis] - other[axis]));
      one[axis] += (float) move;
      other[axis] -= (float) move;
    }
  }

  /** Drives a point away from random others, which stay where they are. */
  private void repelOthers(int point, int epoch, long place, double rate) {
    for (int i = 0; i < OTHERS; i++) {
      long bits = stream.bits(2L * epoch + 1, place * OTHERS + i);
      int other = (int) Long.remainderUnsigned(bits, places.length);
      if (other != point) {
        repel(places[point], places[other], rate);
      }
    }
  }

  private static void repel(float[] one, float[] other, double rate) {
    double squared = squared(one, other);
    double factor = 2 * B / ((SOFTENING + squared) * (1 + A * Math.pow(squared, B)));
    for (int axis = 0; axis < 2; axis++) {
      one[axis] += (float) (rate * limited(factor * (one[axis] - other[axis])));
    }
  }

  private static double squared(float[] one, float[] other) {
    double x = (double) one[0] - other[0];
    double y = (double) one[1] - other[1];
    return x * x + y * y;
  }

  private static double limited(double force) {
    return Math.max(-LARGEST, Math.min(LARGEST, force));
  }
}
