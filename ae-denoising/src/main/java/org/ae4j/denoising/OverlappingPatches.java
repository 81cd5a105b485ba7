package org.ae4j.denoising;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.graph.Shape;

/**
 * Lets a model of small images work on images of any size: they are cut into overlapping patches,
 * the patches are restored, and each pixel becomes the weighted mean of what its patches say. A
 * patch counts most in its middle, where it sees most of a pixel's surroundings. A signal {@code
 * [time, channels]} is an image one pixel high.
 *
 * @param patch the shape of a patch, {@code [height, width, channels]}
 * @param stride pixels from one patch to the next along each axis, at least 1; where a patch is
 *     shorter than that, its length
 */
public record OverlappingPatches(Shape patch, int stride) {
  public OverlappingPatches {
    if (patch.rank() != 3 || patch.dependsOnBatch()) {
      throw new ConfigurationException(
          "a patch has the shape [height, width, channels], but was given " + patch);
    }
    Setting.atLeast("the stride of patches", 1, stride);
  }

  /**
   * Restores one image.
   *
   * @param image its numbers in row-major order
   * @param extents its shape, {@code [height, width, channels]}, no axis smaller than a patch's
   * @param restore takes patches, one per row, and gives restored ones, such as {@code
   *     model::reconstruct}
   * @return a new image of the same shape
   * @throws DataException if the image does not have that shape or is smaller than a patch
   */
  public float[] restored(float[] image, Shape extents, UnaryOperator<float[][]> restore) {
    requireFitting(image, extents);
    List<int[]> corners = new ArrayList<>();
    for (int top : starts(extents, 0)) {
      for (int left : starts(extents, 1)) {
        corners.add(new int[] {top, left});
      }
    }
    float[][] patches = new float[corners.size()][Math.toIntExact(patch.size())];
    for (int i = 0; i < patches.length; i++) {
      for (int at = 0; at < patches[i].length; at++) {
        patches[i][at] = image[index(at, corners.get(i), extents)];
      }
    }
    return blended(restore.apply(patches), corners, extents);
  }

  private void requireFitting(float[] image, Shape extents) {
    boolean fits = extents.rank() == 3 && extents.size() == image.length;
    for (int axis = 0; fits && axis < 2; axis++) {
      fits = extents.extent(axis) >= patch.extent(axis);
    }
    if (!fits || extents.extent(2) != patch.extent(2)) {
      throw new DataException(
          "an image of shape %s and %d numbers cannot be cut into patches of shape %s"
              .formatted(extents, image.length, patch));
    }
  }

  /** Returns where patches begin along an axis; the last one ends where the image does. */
  private List<Integer> starts(Shape extents, int axis) {
    int length = Math.toIntExact(patch.extent(axis));
    int last = Math.toIntExact(extents.extent(axis)) - length;
    int step = Math.min(stride, length);
    List<Integer> starts = new ArrayList<>();
    for (int start = 0; start < last; start += step) {
      starts.add(start);
    }
    starts.add(last);
    return starts;
  }

  /** Returns where in the image a number of a patch lies. */
  private int index(int at, int[] corner, Shape extents) {
    int channels = Math.toIntExact(patch.extent(2));
    int width = Math.toIntExact(patch.extent(1));
    int row = corner[0] + at / channels / width;
    int column = corner[1] + at / channels % width;
    return (row * Math.toIntExact(extents.extent(1)) + column) * channels + at % channels;
  }

  private float[] blended(float[][] patches, List<int[]> corners, Shape extents) {
    double[] sums = new double[Math.toIntExact(extents.size())];
    double[] weights = new double[sums.length];
    for (int i = 0; i < patches.length; i++) {
      for (int at = 0; at < patches[i].length; at++) {
        int place = index(at, corners.get(i), extents);
        double weight = weight(at);
        sums[place] += weight * patches[i][at];
        weights[place] += weight;
      }
    }
    float[] blended = new float[sums.length];
    for (int i = 0; i < blended.length; i++) {
      blended[i] = (float) (sums[i] / weights[i]);
    }
    return blended;
  }

  /** Returns the product of two sine windows, which are nowhere 0. */
  private double weight(int at) {
    int pixel = at / Math.toIntExact(patch.extent(2));
    int width = Math.toIntExact(patch.extent(1));
    return window(pixel / width, patch.extent(0)) * window(pixel % width, width);
  }

  private static double window(int place, long length) {
    return Math.sin(Math.PI * (place + 0.5) / length);
  }
}
