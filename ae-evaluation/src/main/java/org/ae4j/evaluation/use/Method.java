package org.ae4j.evaluation.use;

import org.ae4j.data.Dataset;

/** A way to learn from examples: a variant of autoencoder, or a baseline. */
public interface Method {
  /**
   * Returns its name in tables, with what tells it from others, such as {@code PCA 32}. Two methods
   * of one name must be the same.
   */
  String name();

  /**
   * Learns from examples.
   *
   * @param seed names all random numbers
   * @return what was learned; whoever asks closes it
   */
  Fitted fit(Dataset training, long seed);

  /** Returns whether what is learned depends on the seed; if not, all seeds share it. */
  default boolean random() {
    return true;
  }
}
