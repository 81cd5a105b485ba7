package org.ae4j.cli;

import org.ae4j.data.DataParts;
import org.ae4j.data.Dataset;
import org.ae4j.data.Split;

/**
 * What a run learns from and what it is judged on.
 *
 * @param train the examples to learn from, in their own units
 * @param test the examples to judge on; the same where none could be put aside
 */
record TrainingData(Dataset train, Dataset test) {
  private static final int QUICK_TRAIN = 5000;
  private static final int QUICK_TEST = 1000;

  /**
   * Returns the published parts, or a random division where there is one part only.
   *
   * @param testPart the part to put aside where none is published; 0 judges on what was learned
   */
  static TrainingData of(DataParts parts, double testPart, long seed) {
    if (parts.test().isPresent()) {
      return new TrainingData(parts.train(), parts.test().get());
    }
    if (testPart == 0) {
      return new TrainingData(parts.train(), parts.train());
    }
    DataParts divided = Split.of(1 - testPart, 0, testPart).withSeed(seed).apply(parts.train());
    return new TrainingData(divided.train(), divided.test().orElseThrow());
  }

  /** Returns a few thousand of the examples. */
  TrainingData quick() {
    return new TrainingData(train.head(QUICK_TRAIN), test.head(QUICK_TEST));
  }

  /** Returns whether the examples to judge on were not learned from. */
  boolean unseen() {
    return train != test;
  }
}
