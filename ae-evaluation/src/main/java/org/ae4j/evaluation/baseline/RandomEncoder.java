package org.ae4j.evaluation.baseline;

import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.evaluation.use.Fitted;
import org.ae4j.evaluation.use.Method;

/** Normal random directions; what varies with the seed is which. */
record RandomEncoder(int width) implements Method {
  /** Enough rows for a covariance of a thousand columns. */
  private static final int ROWS = 4000;

  @Override
  public String name() {
    return "random encoder " + width;
  }

  @Override
  public Fitted fit(Dataset training, long seed) {
    NoiseStream stream = new NoiseSource(seed).stream("random encoder");
    float[] numbers = new float[training.width()];
    // More directions than columns span no more, and their inverse would cost their cube.
    double[][] directions = new double[Math.min(width, numbers.length)][numbers.length];
    for (int k = 0; k < directions.length; k++) {
      stream.fill(Distribution.NORMAL, k, 0, numbers, numbers.length);
      for (int j = 0; j < numbers.length; j++) {
        directions[k][j] = numbers[j] / Math.sqrt(numbers.length);
      }
    }
    var linear = LinearCode.fit(directions, training.head(ROWS).toArray());
    return new LearnedBaseline(
        linear::encode,
        linear::reconstruct,
        rows -> Reconstructions.of(rows, linear.reconstruct(rows)).squaredErrors());
  }
}
