package org.ae4j.data;

import java.util.ArrayList;
import java.util.List;
import org.ae4j.core.DataException;
import org.ae4j.core.graph.Shape;

/**
 * Where the patches of an image lie. They cover it: the last one along an axis ends where the image
 * does.
 *
 * @param patch the shape of a patch, {@code [height, width, channels]}
 * @param extents the shape of the image, {@code [height, width, channels]}
 * @param corners the row and the column where each patch begins
 */
record PatchGrid(Shape patch, Shape extents, List<int[]> corners) {
  /** Returns patches a hop apart, but never so far that they leave a gap. */
  static PatchGrid of(Shape patch, Shape extents, int hop) {
    List<int[]> corners = new ArrayList<>();
    for (int top : starts(patch.extent(0), extents.extent(0), hop)) {
      for (int left : starts(patch.extent(1), extents.extent(1), hop)) {
        corners.add(new int[] {top, left});
      }
    }
    return new PatchGrid(patch, extents, List.copyOf(corners));
  }

  private static List<Integer> starts(long length, long extent, int hop) {
    int last = Math.toIntExact(extent - length);
    int step = (int) Math.min(hop, length);
    List<Integer> starts = new ArrayList<>();
    for (int start = 0; start < last; start += step) {
      starts.add(start);
    }
    starts.add(last);
    return starts;
  }

  int count() {
    return corners.size();
  }

  private int size() {
    return Math.toIntExact(patch.size());
  }

  /** Returns copies of the patches, one per row. */
  float[][] cut(float[] image) {
    float[][] patches = new float[count()][size()];
    for (int i = 0; i < patches.length; i++) {
      for (int at = 0; at < patches[i].length; at++) {
        patches[i][at] = image[index(at, corners.get(i))];
      }
    }
    return patches;
  }

  /** Returns where in the image a number of a patch lies. */
  private int index(int at, int[] corner) {
    int channels = Math.toIntExact(patch.extent(2));
    int width = Math.toIntExact(patch.extent(1));
    int row = corner[0] + at / channels / width;
    int column = corner[1] + at / channels % width;
    return (row * Math.toIntExact(extents.extent(1)) + column) * channels + at % channels;
  }

  /**
   * Returns the image whose pixels are the weighted means of what the patches say.
   *
   * @throws DataException if these are not as many patches of the same size
   */
  float[] joined(float[][] patches) {
    requireAll(patches);
    double[] sums = new double[Math.toIntExact(extents.size())];
    double[] weights = new double[sums.length];
    for (int i = 0; i < patches.length; i++) {
      for (int at = 0; at < patches[i].length; at++) {
        int place = index(at, corners.get(i));
        double weight = weight(at);
        sums[place] += weight * patches[i][at];
        weights[place] += weight;
      }
    }
    float[] joined = new float[sums.length];
    for (int i = 0; i < joined.length; i++) {
      joined[i] = (float) (sums[i] / weights[i]);
    }
    return joined;
  }

  private void requireAll(float[][] patches) {
    for (int i = 0; i < patches.length || i < count(); i++) {
      if (i >= patches.length || i >= count() || patches[i].length != size()) {
        throw new DataException(
            "%d patches of %d numbers were to be restored, but what came back are %d, of which"
                    .formatted(count(), size(), patches.length)
                + " number %d does not fit; give back as many as were given".formatted(i));
      }
    }
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
