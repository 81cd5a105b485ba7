package org.ae4j.cli.data;

import java.util.Arrays;
import java.util.Optional;
import org.ae4j.core.DataException;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.data.Dataset;

/** Class labels as conditions of a model: one number per class, 1 at the example's own. */
public final class Conditions {
  private Conditions() {}

  /** Returns a set's examples with its labels as conditions. */
  public static Samples of(Dataset data) {
    int[] labels = requireLabels(data);
    int highest = Arrays.stream(labels).max().orElseThrow();
    int classes = Math.max(data.labelNames().size(), highest + 1);
    return data.samples().withCondition(oneHot(labels, classes));
  }

  /**
   * Returns a set's examples as a model takes them: with their labels where it was trained so.
   *
   * @throws DataException if it needs labels and the set has none, or has others
   */
  public static Samples of(Dataset data, TrainedAutoencoder model) {
    return classes(model)
        .map(count -> data.samples().withCondition(oneHot(requireLabels(data), count)))
        .orElseGet(data::samples);
  }

  /** Returns how many classes a model distinguishes, if it has conditions. */
  public static Optional<Integer> classes(TrainedAutoencoder model) {
    return model.snapshot().condition().map(shape -> Math.toIntExact(shape.size()));
  }

  private static int[] requireLabels(Dataset data) {
    if (!data.hasLabels()) {
      throw new DataException(
          data.name()
              + " has no class labels, which are this model's conditions; name their column with"
              + " --label-column, or give a set that has them");
    }
    return data.labels();
  }

  /**
   * Returns one row per label.
   *
   * @throws DataException if a label is none of the classes
   */
  public static Samples oneHot(int[] labels, int classes) {
    float[] rows = new float[labels.length * classes];
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0 || labels[i] >= classes) {
        throw new DataException(
            "this model knows the classes 0 to %d, not %d".formatted(classes - 1, labels[i]));
      }
      rows[i * classes + labels[i]] = 1;
    }
    return Samples.of(Shape.of(classes), rows);
  }
}
