package org.ae4j.cli.reproduce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ae4j.core.DataException;

/** A folder that is gone afterwards. */
record TemporaryFolder(Path path) implements AutoCloseable {
  static TemporaryFolder make() {
    try {
      return new TemporaryFolder(Files.createTempDirectory("ae4j"));
    } catch (IOException e) {
      throw new DataException("no temporary folder can be made: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path one : deepestFirst) {
        Files.delete(one);
      }
    } catch (IOException e) {
      throw new DataException(path + " cannot be removed: " + e.getMessage(), e);
    }
  }
}
