package org.ae4j.cli.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.data.DataCatalog;
import org.ae4j.data.DataParts;
import org.ae4j.data.DataSource;
import org.ae4j.data.Format;
import org.ae4j.data.ImageOptions;
import org.ae4j.data.Missing;
import org.ae4j.data.ReadOptions;
import org.ae4j.data.TableOptions;
import picocli.CommandLine.Option;

/** How data is found and read; shared by all commands that read any. */
public final class ReadingOptions {
  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Folder with the files of published sets; see ae data.")
  private Optional<Path> dataDir = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv, idx, npy, npz or images; by default the file's name tells.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--label-column",
      paramLabel = "COLUMN",
      description = "Column of class labels in a table: its name, or its number from 0, -1 last.")
  private Optional<String> labelColumn = Optional.empty();

  @Option(
      names = "--separator",
      paramLabel = "CHARACTER",
      description = "What stands between the cells of a table; by default found out.")
  private Optional<Character> separator = Optional.empty();

  @Option(
      names = "--missing",
      paramLabel = "TREATMENT",
      defaultValue = "refuse",
      description = "Missing values: refuse, mean, median or a number. Default: refuse.")
  private String missing;

  @Option(names = "--colour", description = "Read pictures as red, green and blue, not as grey.")
  private boolean colour;

  /** Returns the catalogue of published sets. */
  DataCatalog catalog() {
    return DataCatalog.of(dataDir);
  }

  /**
   * Returns a set in its parts.
   *
   * @throws ConfigurationException if it is neither a set nor a file, with the nearest name
   * @throws DataException if it cannot be used
   */
  public DataParts open(String nameOrPath) {
    DataCatalog catalog = catalog();
    ReadOptions options = options();
    try {
      return new DataSource(catalog).openParts(nameOrPath, options);
    } catch (DataException e) {
      boolean named = catalog.find(nameOrPath.replaceFirst(":(train|test)$", "")).isPresent();
      if (named || exists(nameOrPath)) {
        throw e;
      }
      throw new ConfigurationException(e.getMessage(), e);
    }
  }

  private static boolean exists(String path) {
    try {
      return Files.exists(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private ReadOptions options() {
    TableOptions table = TableOptions.USUAL;
    table = labelColumn.map(table::withLabel).orElse(table);
    table = separator.map(table::withSeparator).orElse(table);
    ReadOptions options =
        ReadOptions.USUAL
            .withTable(table)
            .withMissing(Missing.named(missing))
            .withImages(colour ? ImageOptions.COLOUR : ImageOptions.GREY);
    return format.map(Format::named).map(options::withFormat).orElse(options);
  }
}
