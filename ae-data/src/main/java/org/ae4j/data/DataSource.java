package org.ae4j.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.ae4j.core.DataException;
import org.ae4j.core.Suggestion;

/**
 * The one way in: takes the name of a published set or the path of a file or folder. A name may be
 * followed by {@code :train} or {@code :test} to take one part; {@code ./mnist} is a path even
 * where {@code mnist} is a name.
 */
public final class DataSource {
  private static final String TRAIN = ":train";
  private static final String TEST = ":test";

  private final DataCatalog catalog;

  /** Takes names from a catalogue. */
  public DataSource(DataCatalog catalog) {
    this.catalog = Objects.requireNonNull(catalog, "catalog");
  }

  /** Returns the source with the usual folders. */
  public static DataSource usual() {
    return new DataSource(DataCatalog.of(Optional.empty()));
  }

  /**
   * Returns one set: of a published one the training part unless {@code :test} is asked for.
   *
   * @param nameOrPath such as {@code mnist}, {@code mnist:test}, {@code wine.csv}, {@code faces/}
   * @param options how a file is read; a published set needs none
   * @throws DataException if there is nothing of that name, or it cannot be used
   */
  public Dataset open(String nameOrPath, ReadOptions options) {
    return openParts(nameOrPath, options).train();
  }

  /**
   * Returns a set in its published parts. A file, and a part asked for by name, is all training
   * data.
   *
   * @throws DataException if there is nothing of that name, or it cannot be used
   */
  public DataParts openParts(String nameOrPath, ReadOptions options) {
    if (nameOrPath == null || nameOrPath.isBlank()) {
      throw new DataException("the name of a set or the path of a file is needed");
    }
    String name = withoutPart(nameOrPath);
    if (catalog.find(name).isPresent()) {
      DataParts parts = catalog.load(name);
      return name.equals(nameOrPath) ? parts : DataParts.of(part(nameOrPath, parts));
    }
    return DataParts.of(read(path(nameOrPath), options));
  }

  private static String withoutPart(String spec) {
    boolean part = spec.endsWith(TRAIN) || spec.endsWith(TEST);
    return part ? spec.substring(0, spec.lastIndexOf(':')) : spec;
  }

  private static Dataset part(String spec, DataParts parts) {
    if (spec.endsWith(TRAIN)) {
      return parts.train();
    }
    return parts
        .test()
        .orElseThrow(
            () ->
                new DataException(
                    withoutPart(spec) + " has no published test part; split it instead"));
  }

  private Path path(String text) {
    try {
      Path path = Path.of(text);
      if (Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw new DataException("\"" + text + "\" is no path: " + e.getMessage(), e);
    }
    throw new DataException(
        "\""
            + text
            + "\" is neither a file nor the name of a set; "
            + Suggestion.nearest(text, catalog.names()));
  }

  private static Dataset read(Path path, ReadOptions options) {
    return options.format().orElseGet(() -> Format.of(path)).read(path, options);
  }
}
