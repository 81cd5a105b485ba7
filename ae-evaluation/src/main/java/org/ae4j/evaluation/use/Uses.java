package org.ae4j.evaluation.use;

import java.util.List;

/** The uses that are measured. */
public final class Uses {
  private Uses() {}

  /** Returns all uses in the order of tables; a new one adds itself to the list. */
  public static List<Use> all() {
    return all(new Denoising());
  }

  /**
   * Returns all uses in the order of tables.
   *
   * @param denoising with the classical filters and the kinds of damage that are at hand
   */
  public static List<Use> all(Denoising denoising) {
    return List.of(
        new Compression(),
        new AnomalyDetection(),
        new DimensionalityReduction(),
        new FeatureLearning(),
        denoising,
        new Generation());
  }
}
