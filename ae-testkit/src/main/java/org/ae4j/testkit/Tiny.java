package org.ae4j.testkit;

import org.ae4j.core.Autoencoder;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.loss.Losses;

/** The smallest parts and data that can still learn something. */
public final class Tiny {
  private Tiny() {}

  /** Returns a linear autoencoder with two code numbers and squared error. */
  public static Autoencoder autoencoder() {
    return Autoencoder.of(
        new TinyEncoder(), new PlainLatentSpace(2), new TinyDecoder(), Losses.squaredError());
  }

  /**
   * Returns examples between 0 and 1 near a plane through the unit cube, with a little noise: two
   * code numbers explain almost all of them.
   */
  public static float[][] plane(int examples, int width, long seed) {
    Numbers numbers = new Numbers(seed);
    double[] across = numbers.uniform("across", width, -1, 1);
    double[] along = numbers.uniform("along", width, -1, 1);
    float[][] rows = new float[examples][width];
    for (int i = 0; i < examples; i++) {
      double[] place = numbers.uniform("place " + i, 2, -0.25, 0.25);
      double[] noise = numbers.uniform("noise " + i, width, -0.005, 0.005);
      for (int j = 0; j < width; j++) {
        rows[i][j] = (float) (0.5 + place[0] * across[j] + place[1] * along[j] * 0.9 + noise[j]);
      }
    }
    return rows;
  }

  /** Returns square black-and-white images, each with one bright row or column. */
  public static float[][] bars(int examples, int side) {
    float[][] images = new float[examples][side * side];
    for (int i = 0; i < examples; i++) {
      int line = i % side;
      boolean upright = i / side % 2 == 1;
      for (int j = 0; j < side; j++) {
        images[i][upright ? j * side + line : line * side + j] = 1;
      }
    }
    return images;
  }
}
