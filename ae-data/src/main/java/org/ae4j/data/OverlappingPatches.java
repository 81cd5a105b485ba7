package org.ae4j.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.graph.Shape;

/**
 * Lets a model of small images work on images of any size: they are cut into overlapping patches,
 * the patches are restored, and each pixel becomes the weighted mean of what its patches say. A
 * patch counts most in its middle, where it sees most of a pixel's surroundings. A signal {@code
 * [time, channels]} is an image one pixel high; {@link Windows} cut one by time.
 *
 * @param patch the shape of a patch, {@code [height, width, channels]}
 * @param hop pixels from one patch to the next along each axis, at least 1; where a patch is
 *     shorter than that, its length
 */
public record OverlappingPatches(Shape patch, int hop) {
  public OverlappingPatches {
    if (patch.rank() != 3 || patch.dependsOnBatch()) {
      throw new ConfigurationException(
          "a patch has the shape [height, width, channels], but was given " + patch);
    }
    if (hop < 1) {
      throw new ConfigurationException("the hop of patches must be at least 1, but was " + hop);
    }
  }

  /**
   * Returns the patches of all images, to learn from: those of the first image first, from the top
   * left, row by row. They cover every pixel, and have the label of their image where it has one.
   *
   * @param images of shape {@code [height, width, channels]}, or {@code [height, width]} with one
   *     channel
   * @return examples of the shape of a patch
   * @throws DataException if the images are smaller than a patch or have other channels
   */
  public Dataset cut(Dataset images) {
    PatchGrid grid = grid(extents(images));
    long count = (long) images.size() * grid.count();
    Memory.require(count * patch.size(), count, images.name());
    List<float[]> patches = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      patches.addAll(Arrays.asList(grid.cut(images.row(i))));
    }
    int[] shape = Arrays.stream(patch.extents()).mapToInt(Math::toIntExact).toArray();
    return RawArray.of(shape, patches.toArray(float[][]::new))
        .complete(images.name(), labels(images, grid.count()), Missing.refuse());
  }

  private static Labels labels(Dataset images, int patches) {
    if (!images.hasLabels()) {
      return null;
    }
    int[] repeated =
        Arrays.stream(images.labels())
            .flatMap(label -> Arrays.stream(new int[patches]).map(patch -> label))
            .toArray();
    return new Labels(repeated, images.labelNames());
  }

  /**
   * Restores every image of a set.
   *
   * @param images as {@link #cut} takes them
   * @param restore takes patches, one per row, and gives restored ones, such as {@code
   *     model::reconstruct}
   * @return images of the same shape, with their labels
   * @throws DataException as {@link #restored(float[], Shape, UnaryOperator)}
   */
  public Dataset restored(Dataset images, UnaryOperator<float[][]> restore) {
    Shape extents = extents(images);
    float[][] whole = new float[images.size()][];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = restored(images.row(i), extents, restore);
    }
    return images.withRows(whole);
  }

  /**
   * Restores one image.
   *
   * @param image its numbers in row-major order
   * @param extents its shape, {@code [height, width, channels]}, no axis smaller than a patch's
   * @param restore takes patches, one per row, and gives restored ones, such as {@code
   *     model::reconstruct}; called for some thousand patches at a time, from the top left
   * @return a new image of the same shape
   * @throws DataException if the image does not have that shape or is smaller than a patch, or what
   *     is restored are not as many patches of the same size
   */
  public float[] restored(float[] image, Shape extents, UnaryOperator<float[][]> restore) {
    if (extents.size() != image.length) {
      throw new DataException(
          "an image of shape %s has %d numbers, but these are %d"
              .formatted(extents, extents.size(), image.length));
    }
    return grid(extents).restored(image, restore);
  }

  private PatchGrid grid(Shape extents) {
    boolean fits = extents.rank() == 3 && extents.extent(2) == patch.extent(2);
    for (int axis = 0; fits && axis < 2; axis++) {
      fits = extents.extent(axis) >= patch.extent(axis);
    }
    if (!fits) {
      throw new DataException(
          "an image of shape %s cannot be cut into patches of shape %s; it must not be smaller, and"
                  .formatted(extents, patch)
              + " needs as many channels");
    }
    return PatchGrid.of(patch, extents, hop);
  }

  private static Shape extents(Dataset images) {
    Shape shape = Shape.of(Arrays.stream(images.shape()).asLongStream().toArray());
    return shape.rank() == 2 ? Shape.of(shape.extent(0), shape.extent(1), 1) : shape;
  }
}
