package org.ae4j.cli.reproduce;

import java.util.Map;
import org.ae4j.core.train.CosineDecay;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.core.train.TrainingListener;
import org.ae4j.data.DataCatalog;

/** A published result and the protocol that leads to it. */
public interface Reproduction {
  /** Returns what is run, and what must come of it. */
  Protocol protocol();

  /**
   * Runs the protocol once.
   *
   * @return the metrics by name, in the order to print them
   */
  Map<String, Double> run(Attempt attempt);

  /**
   * What may differ between runs.
   *
   * @param seed names the random numbers
   * @param epochs how long to train; the protocol's, except to see whether it runs at all
   * @param progress told how training goes
   * @param catalog where sets that are not bundled are looked for
   */
  record Attempt(long seed, int epochs, TrainingListener progress, DataCatalog catalog) {
    /** Returns training of this length and seed, whose learning rate a cosine brings down. */
    TrainingConfig training(int batchSize, double rate) {
      return TrainingConfig.ofEpochs(epochs)
          .withSeed(seed)
          .withBatchSize(batchSize)
          .withLearningRate(CosineDecay.from(rate));
    }
  }
}
