package org.ae4j.evaluation.neighbour;

import java.util.Arrays;

/** Squared distances in loops of the form that the compiler makes vector instructions of. */
final class SquaredDistances {
  private SquaredDistances() {}

  /**
   * Computes the squared distance of an example to each of a block of references.
   *
   * @param squares filled, one per reference
   * @param example shape {@code [features]}
   * @param block shape {@code [features, references]}
   */
  static void fill(float[] squares, float[] example, float[][] block) {
    Arrays.fill(squares, 0);
    int j = 0;
    for (; j + 4 <= example.length; j += 4) {
      add(squares, example, block, j);
    }
    for (; j < example.length; j++) {
      float x = example[j];
      float[] column = block[j];
      for (int b = 0; b < squares.length; b++) {
        squares[b] += (x - column[b]) * (x - column[b]);
      }
    }
  }

  private static void add(float[] squares, float[] example, float[][] block, int first) {
    float x0 = example[first];
    float x1 = example[first + 1];
    float x2 = example[first + 2];
    float x3 = example[first + 3];
    float[] c0 = block[first];
    float[] c1 = block[first + 1];
    float[] c2 = block[first + 2];
    float[] c3 = block[first + 3];
    for (int b = 0; b < squares.length; b++) {
      squares[b] +=
          (x0 - c0[b]) * (x0 - c0[b])
              + (x1 - c1[b]) * (x1 - c1[b])
              + (x2 - c2[b]) * (x2 - c2[b])
              + (x3 - c3[b]) * (x3 - c3[b]);
    }
  }
}
