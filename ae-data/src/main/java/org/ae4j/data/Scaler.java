package org.ae4j.data;

import java.util.List;
import java.util.Locale;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Suggestion;

/**
 * A way to bring columns to a common scale. It is fitted on training data alone; the {@link
 * FittedScaler fitted} scaler then serves all data and travels with the model. Sums are kept in
 * double precision. A column that never changes becomes 0 and is restored exactly.
 */
public sealed interface Scaler
    permits IdentityScaler,
        MeanLengthScaler,
        MeanSquareScaler,
        MinMaxScaler,
        RangeScaler,
        RobustScaler,
        StandardScaler {
  /** The names that {@link #named} knows. */
  List<String> NAMES =
      List.of("none", "min-max", "standard", "robust", "pixels", "mean-length", "mean-square");

  /** Returns the name that a user writes. */
  String name();

  /** Measures the columns of training data. */
  FittedScaler fit(Dataset training);

  /**
   * Measures the channels of training data: all places of an example, points in time or pixels,
   * share the scale of their channel. Channels are the last axis; an example with one axis has one.
   */
  default FittedScaler fitChannels(Dataset training) {
    return ChannelScale.fit(this, training);
  }

  /** Leaves data as it is. */
  static Scaler none() {
    return new IdentityScaler();
  }

  /** Maps each column's smallest value to 0 and its largest to 1. */
  static Scaler minMax() {
    return new MinMaxScaler();
  }

  /** Gives each column mean 0 and standard deviation 1 (dividing by the number of rows). */
  static Scaler standard() {
    return new StandardScaler();
  }

  /**
   * Gives each column median 0 and interquartile range 1, so that a few extreme values do not
   * matter. Where the quartiles coincide, the whole range takes the place of theirs.
   */
  static Scaler robust() {
    return new RobustScaler();
  }

  /**
   * Maps a known range to 0..1 in all columns alike, whatever the data holds.
   *
   * @throws ConfigurationException unless {@code lowest < highest} and both are finite
   */
  static Scaler range(double lowest, double highest) {
    return new RangeScaler(lowest, highest);
  }

  /**
   * Divides all columns by one number, so that an example's length is the square root of the number
   * of columns on average: the normalisation of activations of Anthropic (2024), <a
   * href="https://transformer-circuits.pub/2024/april-update/index.html">April update</a>. Zeros
   * stay zeros, and directions stay as they are.
   */
  static Scaler meanLength() {
    return new MeanLengthScaler();
  }

  /**
   * Divides all columns by one number, so that an example's squared length is 1 on average, as
   * thresholds and bandwidths of Rajamanoharan et al. (2024), <a
   * href="https://arxiv.org/abs/2407.14435">Jumping ahead</a>, expect.
   */
  static Scaler meanSquare() {
    return new MeanSquareScaler();
  }

  /**
   * Returns the scaler of a name: one of {@link #NAMES}, where {@code pixels} is {@code range(0,
   * 255)}.
   *
   * @throws ConfigurationException if there is none of that name
   */
  static Scaler named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "none" -> none();
      case "min-max", "minmax" -> minMax();
      case "standard" -> standard();
      case "robust" -> robust();
      case "pixels" -> range(0, 255);
      case "mean-length" -> meanLength();
      case "mean-square" -> meanSquare();
      default ->
          throw new ConfigurationException(
              "no scaler is called \"" + name + "\"; " + Suggestion.nearest(name, NAMES));
    };
  }
}
