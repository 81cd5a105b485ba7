package org.ae4j.cli.use;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ae4j.core.DataException;
import org.ae4j.core.graph.Shape;
import org.ae4j.data.Dataset;
import org.ae4j.data.Format;

/**
 * A table or array: of examples as the model takes them, of larger images, or, where its rows are
 * points in time, one long signal.
 *
 * @param set what was read
 * @param all its examples, or the one signal
 * @param patch the model's examples
 * @param spatial whether examples are images or signals rather than rows of a table
 */
record TableScenes(Dataset set, List<Scene> all, Shape patch, boolean spatial) implements Scenes {
  static TableScenes of(Dataset set, Shape example) {
    if (set.width() == example.size()) {
      return examples(set, threeAxes(example), threeAxes(example), example.rank() > 1);
    }
    if (example.rank() <= 2 && set.width() == (example.rank() == 2 ? example.extent(1) : 1)) {
      return series(set, Shape.of(1, example.extent(0), set.width()));
    }
    if (example.rank() >= 2 && set.shape().length >= 2) {
      Shape images = Shape.of(Arrays.stream(set.shape()).asLongStream().toArray());
      return examples(set, threeAxes(images), threeAxes(example), true);
    }
    throw new DataException(
        "%s has examples of %d numbers, but the model takes %s: give it such examples, larger images,"
                .formatted(set.name(), set.width(), example)
            + " or one row per point in time of a signal");
  }

  private static Shape threeAxes(Shape shape) {
    return switch (shape.rank()) {
      case 1 -> Shape.of(1, shape.extent(0), 1);
      case 2 -> Shape.of(shape.extent(0), shape.extent(1), 1);
      default -> shape;
    };
  }

  private static TableScenes examples(Dataset set, Shape extents, Shape patch, boolean spatial) {
    List<Scene> scenes =
        IntStream.range(0, set.size()).mapToObj(i -> Scene.of(set, i, extents)).toList();
    return new TableScenes(set, scenes, patch, spatial);
  }

  private static TableScenes series(Dataset set, Shape patch) {
    float[] values = new float[Math.multiplyExact(set.size(), set.width())];
    for (int t = 0; t < set.size(); t++) {
      set.copyRow(t, values, t * set.width());
    }
    Scene signal = new Scene(set.name(), Shape.of(1, set.size(), set.width()), values);
    return new TableScenes(set, List.of(signal), patch, true);
  }

  @Override
  public List<String> names() {
    return List.of(all.size() + " examples");
  }

  @Override
  public double range(List<Scene> clean) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (Scene scene : clean) {
      for (float value : scene.values()) {
        lowest = Math.min(lowest, value);
        highest = Math.max(highest, value);
      }
    }
    if (lowest == highest) {
      throw new DataException("the clean data never changes, so nothing can be measured with it");
    }
    return highest - lowest;
  }

  @Override
  public void requireWritable(Path out) {
    Format.of(out);
    WritablePlace.require(out);
  }

  @Override
  public void write(List<Scene> restored, Path out) {
    float[][] rows = new float[set.size()][];
    for (int i = 0; i < rows.length; i++) {
      boolean single = restored.size() == 1;
      float[] values = restored.get(single ? 0 : i).values();
      int from = single ? i * set.width() : 0;
      rows[i] = Arrays.copyOfRange(values, from, from + set.width());
    }
    Format.of(out).write(set.withValues(rows), out);
  }
}
