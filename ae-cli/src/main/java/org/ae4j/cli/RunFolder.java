package org.ae4j.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.ae4j.core.DataException;

/**
 * The folder that a training run leaves its files in. Files of an earlier run are replaced, each
 * only when its successor is complete.
 *
 * @param path the folder
 */
record RunFolder(Path path) {
  /** Returns the folder that a run on some data has where the user names none. */
  static RunFolder named(String data) {
    String name = data.replaceAll("[:.].*$", "").replaceAll("[^A-Za-z0-9_-]+", "-");
    return new RunFolder(
        Path.of("ae4j-" + (name.isEmpty() ? "run" : name.toLowerCase(Locale.ROOT))));
  }

  /**
   * Makes the folder and tries to write there, before anything long is begun.
   *
   * @throws DataException if it cannot be written to
   */
  void requireWritable() {
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

  /** Returns where the numbers of every epoch go. */
  Path history() {
    return path.resolve("history.csv");
  }

  /** Returns where the test errors go. */
  Path results() {
    return path.resolve("results.csv");
  }

  /** Returns where the report goes. */
  Path report() {
    return path.resolve("report.html");
  }

  /** Writes a text file whole or not at all. */
  void write(Path file, String text) {
    try {
      String own = "." + file.getFileName() + "." + ProcessHandle.current().pid();
      Path fresh = path.resolve(own + ".unfinished");
      try {
        Files.writeString(fresh, text);
        move(fresh, file);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
