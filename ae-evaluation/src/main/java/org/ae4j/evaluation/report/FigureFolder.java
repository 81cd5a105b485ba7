package org.ae4j.evaluation.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.ae4j.core.WholeFile;

/** A folder with the pictures of a comparison, none of which overwrites another. */
final class FigureFolder {
  private final Path folder;
  private final Set<String> taken = new HashSet<>();

  /** Uses a folder, which is made if it is not there. */
  FigureFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Writes a picture as PNG with its numbers beside it as CSV. */
  void write(Wall.Plate plate) throws IOException {
    String name = free(writable(plate.file()));
    WholeFile.write(folder.resolve(name + ".png"), stream -> stream.write(plate.png()));
    WholeFile.write(folder.resolve(name + ".csv"), stream -> stream.write(plate.numbers().csv()));
  }

  /** Names that differ only in signs are numbered. */
  private String free(String name) {
    String free = name;
    for (int number = 2; !taken.add(free); number++) {
      free = name + "-" + number;
    }
    return free;
  }

  /** Where the system's locale knows ASCII alone, as in many containers, so do names of files. */
  private String writable(String name) {
    try {
      folder.resolve(name);
      return name;
    } catch (InvalidPathException unknownLetters) {
      return name.replaceAll("[^a-z0-9-]+", "_");
    }
  }
}
