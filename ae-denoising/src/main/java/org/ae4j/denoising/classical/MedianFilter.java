package org.ae4j.denoising.classical;

import java.util.Arrays;

/** The median of a square around every pixel. */
record MedianFilter(Plane plane, int radius) implements Filter {
  @Override
  public float[][] apply(float[][] damaged) {
    int side = 2 * radius + 1;
    float[] around = new float[side * side];
    return plane.mapped(
        damaged,
        (image, y, x, channel) -> {
          for (int i = 0; i < around.length; i++) {
            around[i] = image[plane.index(y + i / side - radius, x + i % side - radius, channel)];
          }
          Arrays.sort(around);
          return around[around.length / 2];
        });
  }
}
