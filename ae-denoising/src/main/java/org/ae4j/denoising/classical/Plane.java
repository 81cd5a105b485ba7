package org.ae4j.denoising.classical;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.graph.Shape;

/**
 * How the pixels of an image lie in a row.
 *
 * @param height pixels from top to bottom
 * @param width pixels from left to right
 * @param channels numbers per pixel
 */
record Plane(int height, int width, int channels) {
  static Plane of(Shape image) {
    if (image.rank() != 2 && image.rank() != 3) {
      throw new ConfigurationException(
          "filters need images, [height, width] or [height, width, channels], but were given "
              + image);
    }
    return new Plane(
        Math.toIntExact(image.extent(0)),
        Math.toIntExact(image.extent(1)),
        image.rank() == 3 ? Math.toIntExact(image.extent(2)) : 1);
  }

  /** Returns the value for one pixel of one channel, from the image around it. */
  @FunctionalInterface
  interface Local {
    float at(float[] image, int y, int x, int channel);
  }

  /** Returns where a pixel lies; beyond the edges the outermost one goes on. */
  int index(int y, int x, int channel) {
    int row = Math.max(0, Math.min(height - 1, y));
    int column = Math.max(0, Math.min(width - 1, x));
    return (row * width + column) * channels + channel;
  }

  /** Returns images computed pixel by pixel. */
  float[][] mapped(float[][] images, Local local) {
    float[][] mapped = new float[images.length][];
    for (int i = 0; i < images.length; i++) {
      mapped[i] = mapped(images[i], local);
    }
    return mapped;
  }

  /**
   * Returns weighted means along one axis and then the other.
   *
   * @param weights an odd number of them, the middle one for the pixel itself
   * @param step pixels from one weight to the next
   */
  float[][] smoothed(float[][] images, double[] weights, int step) {
    int reach = weights.length / 2;
    float[][] across =
        mapped(
            images,
            (image, y, x, channel) -> {
              double sum = 0;
              for (int d = -reach; d <= reach; d++) {
                sum += weights[reach + d] * image[index(y, x + d * step, channel)];
              }
              return (float) sum;
            });
    return mapped(
        across,
        (image, y, x, channel) -> {
          double sum = 0;
          for (int d = -reach; d <= reach; d++) {
            sum += weights[reach + d] * image[index(y + d * step, x, channel)];
          }
          return (float) sum;
        });
  }

  private float[] mapped(float[] image, Local local) {
    if (image.length != height * width * channels) {
      throw new DataException(
          "an image of %d × %d pixels and %d channels has %d numbers, but a row has %d"
              .formatted(height, width, channels, height * width * channels, image.length));
    }
    float[] result = new float[image.length];
    for (int i = 0; i < result.length; i++) {
      int pixel = i / channels;
      result[i] = local.at(image, pixel / width, pixel % width, i % channels);
    }
    return result;
  }
}
