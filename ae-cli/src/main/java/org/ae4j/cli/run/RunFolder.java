package org.ae4j.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.report.Report;

/**
 * The folder that a training run leaves its files in. Files of an earlier run are replaced, each
 * only when its successor is complete.
 *
 * @param path the folder
 */
public record RunFolder(Path path) {
  /** Returns the folder that a run on some data has where the user names none. */
  public static RunFolder named(String data) {
    String name = data.replaceAll("[:.].*$", "").replaceAll("[^A-Za-z0-9_-]+", "-");
    return new RunFolder(
        Path.of("ae4j-" + (name.isEmpty() ? "run" : name.toLowerCase(Locale.ROOT))));
  }

  /**
   * Makes the folder and tries to write there, before anything long is begun.
   *
   * @throws DataException if it cannot be written to
   */
  public void requireWritable() {
    try {
      Files.createDirectories(path);
      Files.delete(Files.createTempFile(path, ".ae4j", ".try"));
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }

  private static DataException unwritable(Path path, IOException e) {
    return new DataException(
        path + " cannot be written to (" + e + "); name another place with --out", e);
  }

  /** Returns where the model goes. */
  Path model() {
    return path.resolve("model.safetensors");
  }

  /** Returns where the report goes; its tables lie beside it. */
  Path report() {
    return path.resolve(Report.PAGE);
  }

  /** Returns the model, the tables and the page that are there, those for people last. */
  List<Path> files() {
    try (Stream<Path> all = Files.list(path)) {
      Stream<Path> tables =
          all.filter(file -> file.getFileName().toString().endsWith(".csv")).sorted();
      return Stream.of(Stream.of(model()), tables, Stream.of(report()))
          .flatMap(files -> files)
          .filter(Files::exists)
          .toList();
    } catch (IOException e) {
      throw new DataException(path + " cannot be read (" + e + ")", e);
    }
  }
}
