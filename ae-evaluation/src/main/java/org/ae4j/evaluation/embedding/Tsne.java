package org.ae4j.evaluation.embedding;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.Baseline;
import org.ae4j.evaluation.rows.Rows;

/**
 * t-SNE: van der Maaten and Hinton (2008), <a
 * href="https://www.jmlr.org/papers/v9/vandermaaten08a.html">Visualizing Data using t-SNE</a>,
 * exact, without approximating forces. It starts from principal components, so it needs no random
 * numbers and one input has one map. Distances between far groups and their sizes mean little.
 *
 * <p>Time grows with the square of the points, a few seconds for 2000 of them.
 *
 * @param perplexity how many neighbours a point has, about; at least 1
 * @param iterations steps of the descent, at least 1
 */
public record Tsne(double perplexity, int iterations) {
  private static final double START = 1e-4;

  public Tsne {
    if (!(perplexity >= 1 && perplexity < Double.POSITIVE_INFINITY)) {
      throw new ConfigurationException("perplexity must be at least 1, but was " + perplexity);
    }
    if (iterations < 1) {
      throw new ConfigurationException("iterations must be at least 1, but were " + iterations);
    }
  }

  /** Returns a perplexity of 30 and 500 iterations. */
  public static Tsne standard() {
    return new Tsne(30, 500);
  }

  /**
   * Returns places on the plane, shape {@code [points, 2]}. A perplexity of more than a third of
   * the points is lowered to that.
   *
   * @param points shape {@code [points, features]}, at least four and not all equal
   * @throws DataException if there are fewer, or they are ragged or not finite
   */
  public float[][] of(float[][] points) {
    Rows.requireUsable("points", points);
    if (points.length < 4) {
      throw new DataException("a map needs at least four points, but has " + points.length);
    }
    double[][] affinities = Affinities.of(points, Math.min(perplexity, (points.length - 1) / 3.0));
    var descent = new TsneDescent(affinities, start(points));
    for (int i = 0; i < iterations; i++) {
      descent.step(i < iterations / 4);
    }
    return descent.places();
  }

  /** Returns principal components, small and of equal spread on both axes. */
  private static double[][] start(float[][] points) {
    var pca = Baseline.pca(points, 2);
    double[] variances = pca.variances();
    if (variances.length == 0) {
      throw new DataException("all points are equal; a map needs points that differ");
    }
    float[][] codes = pca.encode(points);
    double[][] axes = new double[2][points.length];
    for (int axis = 0; axis < variances.length; axis++) {
      for (int i = 0; i < points.length; i++) {
        axes[axis][i] = START * codes[i][axis] / Math.sqrt(variances[0]);
      }
    }
    return axes;
  }
}
