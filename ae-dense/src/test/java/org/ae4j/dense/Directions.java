package org.ae4j.dense;

import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;

/** Data whose columns mix three directions of different strength. */
final class Directions {
  private Directions() {}

  /** Returns rows around 0: two strong directions and a weak one. */
  static float[][] rows(int count, int width) {
    float[] noise = new float[count * 3];
    new NoiseSource(11).stream("data").fill(Distribution.NORMAL, 0, 0, noise, noise.length);
    float[][] rows = new float[count][width];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < width; j++) {
        double value = 1.5 * noise[3 * i] * Math.sin(j + 1);
        value += noise[3 * i + 1] * Math.cos(2 * j);
        value += 0.2 * noise[3 * i + 2] * Math.sin(3 * j + 2);
        rows[i][j] = (float) value;
      }
    }
    return rows;
  }
}
