package org.ae4j.data;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;

/** Small sets with a known structure, made of numbers handed in. */
public final class Synthetic {
  private Synthetic() {}

  /**
   * Returns points of a rolled-up sheet in three dimensions (Tenenbaum, de Silva and Langford,
   * 2000): {@code (t·cos t, h, t·sin t)} with t uniform over 1.5π..4.5π and h over 0..21.
   *
   * @param deviation the standard deviation of noise added to each coordinate, not negative
   */
  public static Dataset swissRoll(int rows, double deviation, NoiseSource noise) {
    requirePositive(rows, "rows");
    float[] turn = new float[rows];
    float[] height = new float[rows];
    noise.stream("data/swiss-roll/turn").fill(Distribution.UNIFORM, 0, 0, turn, rows);
    noise.stream("data/swiss-roll/height").fill(Distribution.UNIFORM, 0, 0, height, rows);
    float[][] errors = normal(noise.stream("data/swiss-roll/noise"), rows, 3);
    return set(
        "swiss-roll",
        rows,
        i -> {
          double t = Math.PI * (1.5 + 3 * turn[i]);
          return new float[] {
            (float) (t * Math.cos(t) + deviation * errors[i][0]),
            (float) (21 * height[i] + deviation * errors[i][1]),
            (float) (t * Math.sin(t) + deviation * errors[i][2])
          };
        });
  }

  /**
   * Returns windows of sine waves of amplitude 1, shape {@code [length, 1]}, with a random phase
   * and one to four periods per window.
   *
   * @param length samples per window
   */
  public static Dataset sines(int rows, int length, NoiseSource noise) {
    requirePositive(rows, "rows");
    requirePositive(length, "length");
    float[] phase = new float[rows];
    float[] periods = new float[rows];
    noise.stream("data/sines/phase").fill(Distribution.UNIFORM, 0, 0, phase, rows);
    noise.stream("data/sines/periods").fill(Distribution.UNIFORM, 0, 0, periods, rows);
    return set(
            "sines",
            rows,
            i -> {
              float[] row = new float[length];
              double cycles = 1 + 3 * periods[i];
              for (int t = 0; t < length; t++) {
                row[t] = (float) Math.sin(2 * Math.PI * (phase[i] + cycles * t / length));
              }
              return row;
            })
        .withShape(length, 1);
  }

  static float[][] normal(NoiseStream stream, int rows, int width) {
    return IntStream.range(0, rows)
        .mapToObj(
            i -> {
              float[] row = new float[width];
              stream.fill(Distribution.NORMAL, i, 0, row, width);
              return row;
            })
        .toArray(float[][]::new);
  }

  static Dataset set(String name, int rows, IntFunction<float[]> row) {
    return Dataset.of(name, IntStream.range(0, rows).mapToObj(row).toArray(float[][]::new));
  }

  static void requirePositive(int value, String setting) {
    if (value < 1) {
      throw new ConfigurationException(setting + " must be positive, but was " + value);
    }
  }
}
