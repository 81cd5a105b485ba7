package org.ae4j.evaluation.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes beside the target and renames at the end, so that nobody ever sees half of it. */
final class AtomicFile {
  private AtomicFile() {}

  static void write(Path target, byte[] bytes) throws IOException {
    Path unfinished = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      Files.write(unfinished, bytes);
      replace(target, unfinished);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void replace(Path target, Path by) throws IOException {
    try {
      Files.move(by, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(by, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
