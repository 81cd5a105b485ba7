package org.ae4j.evaluation;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;

/**
 * A reconstruction that needs no network, fitted on training data: what a trained model must beat
 * to be worth its time. Immutable.
 */
public sealed interface Baseline permits MeanBaseline, PcaBaseline {
  /** Returns what tables call it, for example {@code PCA 32}. */
  String name();

  /**
   * Reconstructs examples.
   *
   * @param examples shape {@code [examples, features]}, as wide as the training data
   * @return same shape
   * @throws DataException if they are empty, ragged, not finite, or of another width
   */
  float[][] reconstruct(float[][] examples);

  /**
   * Returns the baseline that reconstructs everything as the mean of the training data.
   *
   * @param training shape {@code [examples, features]}
   * @throws DataException if it is empty, ragged or not finite
   */
  static MeanBaseline mean(float[][] training) {
    return MeanBaseline.fit(training);
  }

  /**
   * Returns the best linear reconstruction of a given width: see {@link PcaBaseline}.
   *
   * @param training shape {@code [examples, features]}
   * @param components the width of the code, at least 1
   * @throws DataException if the training data is empty, ragged or not finite
   * @throws ConfigurationException if the number of components is not positive
   */
  static PcaBaseline pca(float[][] training, int components) {
    return PcaBaseline.fit(training, components);
  }
}
