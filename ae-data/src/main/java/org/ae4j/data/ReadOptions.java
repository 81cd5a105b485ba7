package org.ae4j.data;

import java.util.Objects;
import java.util.Optional;

/**
 * How a file or a folder is read. Only what concerns its format is looked at.
 *
 * @param format what it is; without it the name tells
 * @param table about tables of text
 * @param arrays about IDX, NPY and NPZ files
 * @param images about folders of pictures
 * @param missing what happens to missing values, that is NaN and empty cells
 */
public record ReadOptions(
    Optional<Format> format,
    TableOptions table,
    ArrayOptions arrays,
    ImageOptions images,
    Missing missing) {
  /** Finds out what it can and refuses missing values. */
  public static final ReadOptions USUAL =
      new ReadOptions(
          Optional.empty(),
          TableOptions.USUAL,
          ArrayOptions.USUAL,
          ImageOptions.GREY,
          Missing.refuse());

  public ReadOptions {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(arrays, "arrays");
    Objects.requireNonNull(images, "images");
    Objects.requireNonNull(missing, "missing");
  }

  /** Returns these options for a format, whatever the name of the file. */
  public ReadOptions withFormat(Format other) {
    return new ReadOptions(Optional.of(other), table, arrays, images, missing);
  }

  /** Returns these options with others about tables of text. */
  public ReadOptions withTable(TableOptions other) {
    return new ReadOptions(format, other, arrays, images, missing);
  }

  /** Returns these options with others about IDX, NPY and NPZ files. */
  public ReadOptions withArrays(ArrayOptions other) {
    return new ReadOptions(format, table, other, images, missing);
  }

  /** Returns these options with others about folders of pictures. */
  public ReadOptions withImages(ImageOptions other) {
    return new ReadOptions(format, table, arrays, other, missing);
  }

  /** Returns these options with another treatment of missing values. */
  public ReadOptions withMissing(Missing other) {
    return new ReadOptions(format, table, arrays, images, other);
  }
}
