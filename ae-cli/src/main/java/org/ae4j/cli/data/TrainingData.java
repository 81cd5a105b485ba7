package org.ae4j.cli.data;

import org.ae4j.data.DataParts;
import org.ae4j.data.Dataset;
import org.ae4j.data.Split;

/**
 * What a run learns from and what it is judged on.
 *
 * @param train the examples to learn from, in their own units
 * @param test the examples to judge on; the same where none could be put aside
 * @param pieces whether examples were cut out of something larger
 */
public record TrainingData(Dataset train, Dataset test, boolean pieces) {
  private static final int QUICK_TRAIN = 5000;
  private static final int QUICK_TEST = 1000;

  /**
   * Returns the published parts, or a random division where there is one part only.
   *
   * @param testPart the part to put aside where none is published; 0 judges on what was learned
   */
  public static TrainingData of(DataParts parts, double testPart, long seed) {
    if (parts.test().isPresent()) {
      return new TrainingData(parts.train(), parts.test().get(), false);
    }
    if (testPart == 0) {
      return new TrainingData(parts.train(), parts.train(), false);
    }
    DataParts divided = Split.of(1 - testPart, 0, testPart).withSeed(seed).apply(parts.train());
    return new TrainingData(divided.train(), divided.test().orElseThrow(), false);
  }

  /** Returns a few thousand of the examples. */
  public TrainingData quick() {
    return new TrainingData(train.head(QUICK_TRAIN), test.head(QUICK_TEST), pieces);
  }

  /** Returns whether the examples to judge on were not learned from. */
  public boolean unseen() {
    return train != test;
  }
}
