package org.ae4j.cli.use;

import java.util.Arrays;
import org.ae4j.core.DataException;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.data.Dataset;
import org.ae4j.data.OverlappingPatches;

/**
 * A picture or a signal of any size, {@code [height, width, channels]}; a signal is one pixel high.
 *
 * @param name what messages call it
 * @param extents its shape
 * @param values its numbers in row-major order
 */
public record Scene(String name, Shape extents, float[] values) {
  /** Returns examples of a set, each a scene of one shape. */
  static Scene of(Dataset set, int row, Shape extents) {
    String name = set.size() == 1 ? set.name() : set.name() + ", example " + row;
    return new Scene(name, extents, set.row(row));
  }

  /**
   * Returns what a model makes of this scene, patch by patch.
   *
   * @param patch the model's examples as {@code [height, width, channels]}
   * @param hop pixels from one patch to the next
   */
  public Scene restored(TrainedAutoencoder model, Shape patch, int hop) {
    if (extents.extent(2) != patch.extent(2)) {
      throw new DataException(
          "%s has %d channels but the model was trained on %d"
              .formatted(name, extents.extent(2), patch.extent(2)));
    }
    Scene large = resized(larger(extents, patch));
    float[] restored =
        new OverlappingPatches(patch, hop)
            .restored(large.values, large.extents, model::reconstruct);
    return new Scene(name, large.extents, restored).resized(extents);
  }

  private static Shape larger(Shape one, Shape other) {
    return Shape.of(
        Math.max(one.extent(0), other.extent(0)),
        Math.max(one.extent(1), other.extent(1)),
        one.extent(2));
  }

  /** Returns the part from the top left, or more, where the outermost pixels go on. */
  private Scene resized(Shape wanted) {
    if (wanted.equals(extents)) {
      return this;
    }
    int channels = Math.toIntExact(extents.extent(2));
    int width = Math.toIntExact(wanted.extent(1));
    float[] resized = new float[Math.toIntExact(wanted.size())];
    for (int pixel = 0; pixel < resized.length / channels; pixel++) {
      long row = Math.min(pixel / width, extents.extent(0) - 1);
      long column = Math.min(pixel % width, extents.extent(1) - 1);
      int from = Math.toIntExact(row * extents.extent(1) + column) * channels;
      System.arraycopy(values, from, resized, pixel * channels, channels);
    }
    return new Scene(name, wanted, resized);
  }

  /** Returns this scene as a set of one picture. */
  Dataset picture() {
    int[] shape = Arrays.stream(extents.extents()).mapToInt(Math::toIntExact).toArray();
    return Dataset.of(name, new float[][] {values}, shape);
  }

  /** Refuses another scene of another size. */
  void requireLike(Scene clean) {
    if (!clean.extents.equals(extents)) {
      throw new DataException(
          "%s is %s but its clean version %s is %s; they must have the same size"
              .formatted(name, extents, clean.name, clean.extents));
    }
  }
}
