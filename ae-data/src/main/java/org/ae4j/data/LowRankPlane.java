package org.ae4j.data;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.NoiseSource;

/**
 * Gaussian points near a plane through the origin: {@code z·W + noise}, where {@code z} is standard
 * normal of the plane's dimension and {@code W} has standard normal entries. What PCA with that
 * many components leaves is about {@code deviation² · (width − rank)} per point.
 *
 * @param width the number of columns
 * @param rank the dimension of the plane, at most the width
 * @param deviation the standard deviation of the noise in each column, not negative
 */
public record LowRankPlane(int width, int rank, double deviation) {
  public LowRankPlane {
    if (rank < 1 || width < rank || !(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
      throw new ConfigurationException(
          "a plane needs a rank from 1 to its width and a finite deviation that is not negative, but"
              + " found rank "
              + rank
              + ", width "
              + width
              + ", deviation "
              + deviation);
    }
  }

  /** Returns points of one plane; both come from the noise. */
  public Dataset sample(int rows, NoiseSource noise) {
    Synthetic.requirePositive(rows, "rows");
    float[][] plane = Synthetic.normal(noise.stream("data/low-rank/plane"), rank, width);
    float[][] codes = Synthetic.normal(noise.stream("data/low-rank/codes"), rows, rank);
    float[][] errors = Synthetic.normal(noise.stream("data/low-rank/noise"), rows, width);
    return Synthetic.set("low-rank", rows, i -> point(codes[i], plane, errors[i]));
  }

  private float[] point(float[] code, float[][] plane, float[] error) {
    float[] point = new float[width];
    for (int j = 0; j < width; j++) {
      double sum = deviation * error[j];
      for (int k = 0; k < rank; k++) {
        sum += code[k] * plane[k][j];
      }
      point[j] = (float) sum;
    }
    return point;
  }
}
