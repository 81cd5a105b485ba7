package org.ae4j.evaluation.neighbour;

/** The k smallest of the distances offered so far, in order. */
final class Nearest {
  final int[] indices;
  final double[] distances;
  private int count;

  Nearest(int k) {
    indices = new int[k];
    distances = new double[k];
  }

  /** Returns the distance that a candidate must stay below to be kept. */
  double limit() {
    return count < distances.length ? Double.POSITIVE_INFINITY : distances[count - 1];
  }

  /** Keeps a candidate if it is near enough; offered in the order of their indices. */
  void offer(int index, double distance) {
    if (count == distances.length && distance >= distances[count - 1]) {
      return;
    }
    int place = count < distances.length ? count++ : count - 1;
    while (place > 0 && distances[place - 1] > distance) {
      distances[place] = distances[place - 1];
      indices[place] = indices[place - 1];
      place--;
    }
    distances[place] = distance;
    indices[place] = index;
  }
}
