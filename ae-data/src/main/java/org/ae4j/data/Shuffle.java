package org.ae4j.data;

import org.ae4j.core.NoiseSource;

/** Random orders: the one place of this package where rows are mixed. */
final class Shuffle {
  private Shuffle() {}

  /** Returns the items in the random order that a seed and a round choose; a new array. */
  static int[] of(int[] items, NoiseSource noise, long round) {
    int[] order = noise.stream("data/shuffle").permutation(round, items.length);
    int[] mixed = new int[items.length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = items[order[i]];
    }
    return mixed;
  }
}
