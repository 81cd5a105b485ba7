package org.ae4j.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ae4j.core.DataException;
import org.ae4j.core.graph.Shape;

/**
 * Where the patches of an image lie. They cover it: the last one along an axis ends where the image
 * does.
 *
 * @param patch the shape of a patch, {@code [height, width, channels]}
 * @param extents the shape of the image, {@code [height, width, channels]}
 * @param tops the rows where patches begin
 * @param lefts the columns where patches begin
 */
record PatchGrid(Shape patch, Shape extents, List<Integer> tops, List<Integer> lefts) {
  /** Models work in blocks of so many examples: in multiples of it their results stay the same. */
  private static final int EXAMPLES = 256;

  private static final int MOST_PATCHES = 16 * EXAMPLES;
  private static final int MOST_NUMBERS = 1 << 23;

  /** Returns patches a hop apart, but never so far that they leave a gap. */
  static PatchGrid of(Shape patch, Shape extents, int hop) {
    return new PatchGrid(
        patch,
        extents,
        starts(patch.extent(0), extents.extent(0), hop),
        starts(patch.extent(1), extents.extent(1), hop));
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
    return Math.multiplyExact(tops.size(), lefts.size());
  }

  private int size() {
    return Math.toIntExact(patch.size());
  }

  /** Returns copies of the patches, one per row. */
  float[][] cut(float[] image) {
    return cut(image, 0, count());
  }

  private float[][] cut(float[] image, int start, int end) {
    float[][] patches = new float[end - start][size()];
    for (int i = 0; i < patches.length; i++) {
      for (int at = 0; at < patches[i].length; at++) {
        patches[i][at] = image[index(at, start + i)];
      }
    }
    return patches;
  }

  /** Returns where in the image a number of a patch lies. */
  private int index(int at, int number) {
    int channels = Math.toIntExact(patch.extent(2));
    int width = Math.toIntExact(patch.extent(1));
    int row = tops.get(number / lefts.size()) + at / channels / width;
    int column = lefts.get(number % lefts.size()) + at / channels % width;
    return (row * Math.toIntExact(extents.extent(1)) + column) * channels + at % channels;
  }

  /**
   * Returns the image whose pixels are the weighted means of what restored patches say. However
   * many there are, only some thousand are held at once.
   *
   * @param restore takes some patches and gives as many
   * @throws DataException if these are not as many patches of the same size
   */
  float[] restored(float[] image, UnaryOperator<float[][]> restore) {
    double[] ofPatch = weights();
    double[] sums = new double[Math.toIntExact(extents.size())];
    double[] weights = new double[sums.length];
    int block = block();
    for (int start = 0; start < count(); start += block) {
      int end = Math.min(count(), start + block);
      float[][] patches = restore.apply(cut(image, start, end));
      requireAll(patches, end - start);
      for (int i = 0; i < patches.length; i++) {
        for (int at = 0; at < patches[i].length; at++) {
          int place = index(at, start + i);
          sums[place] += ofPatch[at] * patches[i][at];
          weights[place] += ofPatch[at];
        }
      }
    }
    float[] joined = new float[sums.length];
    for (int i = 0; i < joined.length; i++) {
      joined[i] = (float) (sums[i] / weights[i]);
    }
    return joined;
  }

  /** Returns how many patches are held at once. */
  private int block() {
    int fitting = MOST_NUMBERS / size() / EXAMPLES * EXAMPLES;
    return Math.max(EXAMPLES, Math.min(MOST_PATCHES, fitting));
  }

  private void requireAll(float[][] patches, int count) {
    for (int i = 0; i < patches.length || i < count; i++) {
      if (i >= patches.length || i >= count || patches[i].length != size()) {
        throw new DataException(
            "%d patches of %d numbers were to be restored, but what came back are %d, of which"
                    .formatted(count, size(), patches.length)
                + " number %d does not fit; give back as many as were given".formatted(i));
      }
    }
  }

  /** Returns, for every number of a patch, the product of two sine windows, which are nowhere 0. */
  private double[] weights() {
    int channels = Math.toIntExact(patch.extent(2));
    int width = Math.toIntExact(patch.extent(1));
    double[] weights = new double[size()];
    for (int at = 0; at < weights.length; at++) {
      int pixel = at / channels;
      weights[at] = window(pixel / width, patch.extent(0)) * window(pixel % width, width);
    }
    return weights;
  }

  private static double window(int place, long length) {
    return Math.sin(Math.PI * (place + 0.5) / length);
  }
}
