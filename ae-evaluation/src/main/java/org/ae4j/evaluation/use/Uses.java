package org.ae4j.evaluation.use;

import java.util.List;

/** The uses that are measured. */
public final class Uses {
  private static final List<Use> ALL =
      List.of(
          new Compression(),
          new AnomalyDetection(),
          new DimensionalityReduction(),
          new FeatureLearning(),
          new Denoising(),
          new Generation());

  private Uses() {}

  /** Returns all uses in the order of tables; a new one adds itself to the list. */
  public static List<Use> all() {
    return ALL;
  }
}
