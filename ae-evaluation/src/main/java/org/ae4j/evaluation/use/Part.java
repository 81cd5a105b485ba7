package org.ae4j.evaluation.use;

import java.util.Arrays;
import org.ae4j.core.NoiseSource;
import org.ae4j.data.Dataset;

/** Fixed parts of the data, the same for all contestants. */
final class Part {
  private Part() {}

  /** Returns so many examples of a set, drawn once; all of them where there are fewer. */
  static Dataset of(UseData data, String name, Dataset whole, int most) {
    if (whole.size() <= most) {
      return whole;
    }
    return data.once(
        "part of " + name + ", " + most,
        () -> {
          int[] order = new NoiseSource(data.seed()).stream(name).permutation(0, whole.size());
          return whole.subset(Arrays.copyOf(order, most));
        });
  }

  /** Returns the difference of the largest and the smallest number of the training data. */
  static double range(UseData data) {
    return data.once("range", () -> range(data.train()));
  }

  private static double range(Dataset training) {
    float lowest = Float.POSITIVE_INFINITY;
    float highest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < training.size(); i++) {
      for (float value : training.row(i)) {
        lowest = Math.min(lowest, value);
        highest = Math.max(highest, value);
      }
    }
    return highest > lowest ? (double) highest - lowest : 1;
  }
}
