package org.ae4j.evaluation.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ae4j.core.DataException;
import org.ae4j.core.WholeFile;

/** A folder with a file for every finished run, each whole or not there. */
final class RunFiles {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path folder;

  /**
   * Uses a folder, which is made if it is not there.
   *
   * @throws DataException if it cannot be made
   */
  RunFiles(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new DataException(
          folder + " cannot be made (" + e + "); name another place for the results", e);
    }
  }

  /**
   * Returns what a run left earlier.
   *
   * @throws DataException if there is a file that nobody wrote like this
   */
  Optional<RunRecord> find(String key) {
    Path file = path(key);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode tree = MAPPER.readTree(file.toFile());
      return Optional.of(RunJson.read(tree));
    } catch (IOException | RuntimeException e) {
      throw new DataException(
          file + " is no record of a run (" + e.getMessage() + "); delete it and start again", e);
    }
  }

  /**
   * Keeps what a run left.
   *
   * @throws DataException if it cannot be written, for example to a full disk
   */
  void keep(String key, RunRecord record) {
    Path file = path(key);
    try {
      byte[] bytes = MAPPER.writeValueAsBytes(RunJson.write(record));
      WholeFile.write(file, stream -> stream.write(bytes));
    } catch (IOException e) {
      throw new DataException(
          file
              + " cannot be written ("
              + e.getMessage()
              + "); make room or name another place, and start again: what is finished is kept",
          e);
    }
  }

  private Path path(String key) {
    return folder.resolve(key + ".json");
  }
}
