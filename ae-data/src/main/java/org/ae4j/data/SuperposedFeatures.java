package org.ae4j.data;

import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;

/**
 * Sums of few out of many known directions, more of them than there are columns: a toy with known
 * truth for dictionaries. Feature i is present with probability {@code active/count · decay^i},
 * independently of the others, and then counts with a coefficient that is uniform over 0..1. As
 * many as {@code active} features are present on average only without decay; with it {@code
 * active/count · (1 - decay^count)/(1 - decay)} are, which is 0.97 of the usual 5 at a decay of
 * 0.99. Sharkey, Braun and Millidge (2022), <a
 * href="https://www.lesswrong.com/posts/z6QQJbtpkEAX3Aojj">Taking features out of superposition
 * with sparse autoencoders</a>, without their correlations.
 *
 * @param width the number of columns
 * @param count the number of features, usually more than columns
 * @param active how many features an example has on average where frequencies do not decay
 * @param decay by which factor every feature is rarer than the one before; 1 for equal ones
 */
public record SuperposedFeatures(int width, int count, double active, double decay) {
  public SuperposedFeatures {
    Synthetic.requirePositive(width, "width");
    Synthetic.requirePositive(count, "count");
    if (!(active > 0 && active <= count)) {
      throw new ConfigurationException(
          "active must be above 0 and at most the " + count + " features, but was " + active);
    }
    if (!(decay > 0 && decay <= 1)) {
      throw new ConfigurationException("decay must be above 0 and at most 1, but was " + decay);
    }
  }

  /** Returns 512 features in 256 columns, 5 per example, all equally frequent. */
  public static SuperposedFeatures usual() {
    return new SuperposedFeatures(256, 512, 5, 1);
  }

  /** Returns the same with frequencies that decay. */
  public SuperposedFeatures withDecay(double other) {
    return new SuperposedFeatures(width, count, active, other);
  }

  /** Returns the probability of a feature by its number from 0. */
  public double frequency(int feature) {
    return active / count * Math.pow(decay, feature);
  }

  /**
   * Returns the true features: random directions of length 1, the same for the same noise, shape
   * {@code [count, width]}.
   */
  public float[][] directions(NoiseSource noise) {
    float[][] rows = Synthetic.normal(noise.stream("data/superposed/features"), count, width);
    for (float[] row : rows) {
      double squares = 0;
      for (float value : row) {
        squares += (double) value * value;
      }
      for (int j = 0; j < row.length; j++) {
        row[j] = (float) (row[j] / Math.sqrt(squares));
      }
    }
    return rows;
  }

  /** Returns examples made of the {@link #directions} of the same noise. */
  public Dataset sample(int rows, NoiseSource noise) {
    Synthetic.requirePositive(rows, "rows");
    float[][] directions = directions(noise);
    double[] frequencies = IntStream.range(0, count).mapToDouble(this::frequency).toArray();
    NoiseStream presence = noise.stream("data/superposed/presence");
    NoiseStream coefficients = noise.stream("data/superposed/coefficients");
    float[] present = new float[count];
    float[] coefficient = new float[count];
    return Synthetic.set(
        "superposed",
        rows,
        i -> {
          presence.fill(Distribution.UNIFORM, i, 0, present, count);
          coefficients.fill(Distribution.UNIFORM, i, 0, coefficient, count);
          return sum(directions, frequencies, present, coefficient);
        });
  }

  private float[] sum(
      float[][] directions, double[] frequencies, float[] present, float[] coefficient) {
    double[] sum = new double[width];
    for (int feature = 0; feature < count; feature++) {
      if (present[feature] < frequencies[feature]) {
        for (int j = 0; j < width; j++) {
          sum[j] += coefficient[feature] * directions[feature][j];
        }
      }
    }
    float[] row = new float[width];
    for (int j = 0; j < width; j++) {
      row[j] = (float) sum[j];
    }
    return row;
  }
}
