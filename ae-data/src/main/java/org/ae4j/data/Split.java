package org.ae4j.data;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.NoiseSource;

/**
 * A random division of rows into training, validation and test data. The same seed gives the same
 * division. No row is in two parts, and every row is in one unless the fractions sum to less than
 * 1.
 *
 * @param train the fraction to train on, more than 0
 * @param validation the fraction to validate on, may be 0
 * @param test the fraction to test on, may be 0
 * @param seed names the division
 * @param stratified whether every class is divided by itself, which needs labels
 */
public record Split(double train, double validation, double test, long seed, boolean stratified) {
  private static final double ROUNDING = 1e-9;

  public Split {
    if (!(train > 0 && validation >= 0 && test >= 0) || train + validation + test > 1 + ROUNDING) {
      throw new ConfigurationException(
          "a split needs a positive training fraction, no negative one, and at most 1 in all, but"
              + " has "
              + train
              + ", "
              + validation
              + " and "
              + test);
    }
  }

  /** Returns a division that ignores classes, with seed 0. */
  public static Split of(double train, double validation, double test) {
    return new Split(train, validation, test, 0, false);
  }

  /** Returns this division with another seed. */
  public Split withSeed(long other) {
    return new Split(train, validation, test, other, stratified);
  }

  /** Returns this division, keeping the share of every class. */
  public Split byClass() {
    return new Split(train, validation, test, seed, true);
  }

  /**
   * Divides a set. Rows keep their order within each part.
   *
   * @throws DataException if a part with a positive fraction would be empty, or labels are missing
   */
  public DataParts apply(Dataset data) {
    int[] part = new int[data.size()];
    int[] all = IntStream.range(0, data.size()).toArray();
    if (stratified) {
      assignByClass(data.labels(), part);
    } else {
      assign(all, 0, part);
    }
    return new DataParts(
        rows(data, part, 1, train).orElseThrow(),
        rows(data, part, 2, validation),
        rows(data, part, 3, test));
  }

  private void assignByClass(int[] labels, int[] part) {
    var classes = new TreeMap<Integer, IntStream.Builder>();
    for (int i = 0; i < labels.length; i++) {
      classes.computeIfAbsent(labels[i], label -> IntStream.builder()).add(i);
    }
    classes.forEach((label, members) -> assign(members.build().toArray(), label, part));
  }

  /** Boundaries are rounded, not sizes, so that nothing is lost between two parts. */
  private void assign(int[] rows, long round, int[] part) {
    int[] mixed = Shuffle.of(rows, new NoiseSource(seed), round);
    long first = Math.round(train * mixed.length);
    long second = Math.round((train + validation) * mixed.length);
    long third = Math.min(mixed.length, Math.round((train + validation + test) * mixed.length));
    for (int i = 0; i < third; i++) {
      part[mixed[i]] = i < first ? 1 : i < second ? 2 : 3;
    }
  }

  private static Optional<Dataset> rows(Dataset data, int[] part, int wanted, double fraction) {
    if (fraction == 0) {
      return Optional.empty();
    }
    int[] rows = IntStream.range(0, part.length).filter(i -> part[i] == wanted).toArray();
    if (rows.length == 0) {
      throw new DataException(
          "a part of "
              + fraction
              + " of the "
              + data.size()
              + " rows of "
              + data.name()
              + " is empty; use more rows or a larger fraction");
    }
    return Optional.of(data.subset(rows));
  }
}
