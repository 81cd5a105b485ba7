package org.ae4j.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Suggestion;

/** What files of examples look like. All but archives and folders may be packed as {@code .gz}. */
public enum Format {
  /** A table of text, separated by commas, semicolons, tabs or blanks. */
  CSV(List.of("csv", "tsv", "txt", "data"), TableReader::read, TableWriter::write),
  /** MNIST's format: any number of axes, big-endian. */
  IDX(List.of("idx", "ubyte"), IdxReader::read, ArrayWriter::idx),
  /** One array of NumPy. */
  NPY(List.of("npy"), NpyReader::read, ArrayWriter::npy),
  /** Several named arrays of NumPy. */
  NPZ(List.of("npz"), NpzReader::read, ArrayWriter::npz),
  /** A folder of pictures, or one picture. */
  IMAGES(
      List.of("png", "jpg", "jpeg", "bmp", "gif"),
      ImageFolderReader::read,
      ImageFolderWriter::write);

  private interface Reader {
    Dataset read(Path file, ReadOptions options);
  }

  private interface Writer {
    void write(Dataset data, Path file);
  }

  private final List<String> endings;
  private final Reader reader;
  private final Writer writer;

  Format(List<String> endings, Reader reader, Writer writer) {
    this.endings = endings;
    this.reader = reader;
    this.writer = writer;
  }

  /**
   * Returns what the name of a file or folder says; a new name without an ending means a folder.
   *
   * @throws ConfigurationException if it says nothing
   */
  public static Format of(Path path) {
    if (Files.isDirectory(path)) {
      return IMAGES;
    }
    String ending = FileNames.ending(path);
    boolean bare = !path.getFileName().toString().contains(".");
    if (bare && !isIdx(ending) && !Files.exists(path)) {
      return IMAGES;
    }
    return Arrays.stream(values())
        .filter(format -> format.endings.contains(ending) || format == IDX && isIdx(ending))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "the name "
                        + path
                        + " does not tell the format; say csv, idx, npy, npz or"
                        + " images"));
  }

  /** Recognises {@code train-images-idx3-ubyte} and {@code train-images.idx3-ubyte}. */
  private static boolean isIdx(String ending) {
    return ending.endsWith("-ubyte") || ending.matches("(.*-)?idx\\d");
  }

  /**
   * Returns the format of a name such as {@code csv}.
   *
   * @throws ConfigurationException if there is none of that name
   */
  public static Format named(String name) {
    List<String> names =
        Arrays.stream(values()).map(format -> format.name().toLowerCase(Locale.ROOT)).toList();
    int index = names.indexOf(name.toLowerCase(Locale.ROOT));
    if (index < 0) {
      throw new ConfigurationException(
          "no format is called \"" + name + "\"; " + Suggestion.nearest(name, names));
    }
    return values()[index];
  }

  /**
   * Reads a file or folder.
   *
   * @throws org.ae4j.core.DataException if it cannot be read or holds what cannot be used
   */
  public Dataset read(Path file, ReadOptions options) {
    return reader.read(file, options);
  }

  /**
   * Writes a file, replacing what was there, or a folder, which must not exist or be empty. What is
   * half-written is never seen under the name. IDX and NPY leave labels out.
   *
   * @throws org.ae4j.core.DataException if it cannot be written
   */
  public void write(Dataset data, Path file) {
    writer.write(data, file);
  }
}
