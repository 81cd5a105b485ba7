package org.ae4j.evaluation.embedding;

import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.ae4j.evaluation.Baseline;
import org.ae4j.evaluation.embedding.FuzzyNeighbours.Edge;
import org.ae4j.evaluation.rows.Rows;

/**
 * UMAP: McInnes, Healy and Melville (2018), <a href="https://arxiv.org/abs/1802.03426">Uniform
 * Manifold Approximation and Projection</a>, algorithms 1 to 5 with exact neighbours. It starts
 * from principal components where the paper starts from a spectral map. Distances between far
 * groups and their sizes mean little.
 *
 * @param neighbours how many neighbours a point has, at least 2
 * @param epochs passes over the pairs of neighbours, at least 1
 * @param seed names the random numbers
 */
public record Umap(int neighbours, int epochs, long seed) {
  private static final double EXTENT = 10;

  public Umap {
    if (neighbours < 2) {
      throw new ConfigurationException("neighbours must be at least 2, but were " + neighbours);
    }
    if (epochs < 1) {
      throw new ConfigurationException("epochs must be at least 1, but were " + epochs);
    }
  }

  /** Returns 15 neighbours and 300 epochs. */
  public static Umap standard(long seed) {
    return new Umap(15, 300, seed);
  }

  /**
   * Returns places on the plane, shape {@code [points, 2]}. Where there are not more points than
   * neighbours, all others are a point's neighbours.
   *
   * @param points shape {@code [points, features]}, at least four and not all equal
   * @throws DataException if there are fewer, or they are ragged or not finite
   */
  public float[][] of(float[][] points) {
    Rows.requireUsable("points", points);
    if (points.length < 4) {
      throw new DataException("a map needs at least four points, but has " + points.length);
    }
    List<Edge> edges = FuzzyNeighbours.of(points, Math.min(neighbours, points.length - 1));
    float[][] places = start(points);
    NoiseStream stream = new NoiseSource(seed).stream("umap");
    var forces = new UmapForces(places, edges, stream);
    for (int epoch = 0; epoch < epochs; epoch++) {
      forces.epoch(epoch, 1 - (double) epoch / epochs);
    }
    return places;
  }

  /** Returns principal components, scaled so that the wider one is 10 long either way. */
  private static float[][] start(float[][] points) {
    float[][] codes = Baseline.pca(points, 2).encode(points);
    float largest = 0;
    for (float[] code : codes) {
      for (float x : code) {
        largest = Math.max(largest, Math.abs(x));
      }
    }
    if (largest == 0) {
      throw new DataException("all points are equal; a map needs points that differ");
    }
    float[][] places = new float[points.length][2];
    for (int i = 0; i < places.length; i++) {
      for (int axis = 0; axis < codes[i].length; axis++) {
        places[i][axis] = (float) (EXTENT * codes[i][axis] / largest);
      }
    }
    return places;
  }
}
