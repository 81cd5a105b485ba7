package org.ae4j.data;

import java.util.Objects;
import java.util.Optional;

/**
 * Which arrays of IDX, NPY and NPZ files are meant.
 *
 * @param values the array of an NPZ archive that holds the examples; without it {@code X}, or the
 *     only one there is
 * @param labels the array of an NPZ archive that holds the labels ({@code y} beside {@code X} needs
 *     no mention), or the file of labels beside an IDX or NPY file
 */
public record ArrayOptions(Optional<String> values, Optional<String> labels) {
  /** What files hold usually. */
  public static final ArrayOptions USUAL = new ArrayOptions(Optional.empty(), Optional.empty());

  public ArrayOptions {
    Objects.requireNonNull(values, "values");
    Objects.requireNonNull(labels, "labels");
  }

  /** Returns these options with another array of examples. */
  public ArrayOptions withValues(String array) {
    return new ArrayOptions(Optional.of(array), labels);
  }

  /** Returns these options with another array or file of labels. */
  public ArrayOptions withLabels(String arrayOrFile) {
    return new ArrayOptions(values, Optional.of(arrayOrFile));
  }
}
