package org.ae4j.evaluation.use;

import java.util.List;

/** The uses that are measured. */
public final class Uses {
  private Uses() {}

  /**
   * Returns all uses in the order of tables; a new one adds itself to the list.
   *
   * @param filters classical methods of denoising beside the Wiener filter, such as a median
   */
  public static List<Use> all(Method... filters) {
    Denoising denoising = new Denoising();
    for (Method filter : filters) {
      denoising = denoising.beside(filter);
    }
    return List.of(
        new Compression(),
        new AnomalyDetection(),
        new DimensionalityReduction(),
        new FeatureLearning(),
        denoising,
        new Generation());
  }
}
