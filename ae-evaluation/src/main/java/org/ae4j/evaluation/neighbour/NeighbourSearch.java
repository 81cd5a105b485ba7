package org.ae4j.evaluation.neighbour;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.rows.Rows;

/**
 * Exact nearest neighbours by Euclidean distance, by looking at all of them: time grows with
 * examples times references times features, and memory is a copy of the references. Immutable.
 */
public final class NeighbourSearch {
  /** References whose distances are computed together. */
  private static final int BLOCK = 512;

  private final int count;
  private final int width;
  private final float[][][] blocks;

  private NeighbourSearch(float[][] references, int width) {
    this.count = references.length;
    this.width = width;
    this.blocks = new float[(count + BLOCK - 1) / BLOCK][width][BLOCK];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < width; j++) {
        blocks[i / BLOCK][j][i % BLOCK] = references[i][j];
      }
    }
  }

  /**
   * Prepares the search.
   *
   * @param references those among whom neighbours are looked for, shape {@code [references,
   *     features]}
   * @throws DataException if they are empty, ragged or not finite
   */
  public static NeighbourSearch among(float[][] references) {
    return new NeighbourSearch(references, Rows.requireUsable("references", references));
  }

  /**
   * Finds the nearest references of other examples.
   *
   * @param examples shape {@code [examples, features]}
   * @param k how many neighbours each, from 1 to the number of references
   * @throws DataException if examples are empty, ragged, not finite or of another width
   * @throws ConfigurationException if k is out of range
   */
  public Neighbours of(float[][] examples, int k) {
    Rows.requireWidth("examples", examples, width);
    requireK(k, count);
    return search(examples, k, false);
  }

  /**
   * Finds the nearest other references of every reference, itself left out.
   *
   * @param references what the search was prepared with
   * @param k how many neighbours each, below the number of references
   */
  public Neighbours ofEach(float[][] references, int k) {
    Rows.requireWidth("references", references, width);
    if (references.length != count) {
      throw new DataException(
          "the search was prepared with " + count + " references, not " + references.length);
    }
    requireK(k, count - 1);
    return search(references, k, true);
  }

  private static void requireK(int k, int most) {
    if (k < 1 || k > most) {
      throw new ConfigurationException("k must lie from 1 to " + most + ", but was " + k);
    }
  }

  private Neighbours search(float[][] examples, int k, boolean leaveOut) {
    Nearest[] nearest = new Nearest[examples.length];
    IntStream.range(0, examples.length)
        .parallel()
        .forEach(i -> nearest[i] = nearest(examples[i], k, leaveOut ? i : -1));
    int[][] indices = Arrays.stream(nearest).map(one -> one.indices).toArray(int[][]::new);
    double[][] distances =
        Arrays.stream(nearest)
            .map(one -> Arrays.stream(one.distances).map(Math::sqrt).toArray())
            .toArray(double[][]::new);
    return new Neighbours(indices, distances);
  }

  private Nearest nearest(float[] example, int k, int leftOut) {
    Nearest nearest = new Nearest(k);
    float[] squares = new float[BLOCK];
    for (int block = 0; block < blocks.length; block++) {
      int first = block * BLOCK;
      SquaredDistances.fill(squares, example, blocks[block]);
      int used = Math.min(BLOCK, count - first);
      double limit = nearest.limit();
      for (int b = 0; b < used; b++) {
        if (squares[b] < limit && first + b != leftOut) {
          nearest.offer(first + b, squares[b]);
          limit = nearest.limit();
        }
      }
    }
    return nearest;
  }
}
