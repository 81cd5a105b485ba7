package org.ae4j.core;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files that are there whole or not at all. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes all of it; the stream is closed afterwards.
     *
     * @throws IOException if it cannot be written
     */
    void writeTo(OutputStream stream) throws IOException;
  }

  /**
   * Writes a file beside its place, waits for the disk, and moves it there. What was there before
   * stays until then.
   *
   * @throws IOException if it cannot be written; nothing is left behind
   */
  public static void write(Path path, Content content) throws IOException {
    Path target = path.toAbsolutePath();
    Path fresh = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    Files.createFile(fresh);
    try {
      try (FileOutputStream file = new FileOutputStream(fresh.toFile());
          OutputStream stream = new BufferedOutputStream(file)) {
        content.writeTo(stream);
        stream.flush();
        file.getFD().sync();
      }
      move(fresh, target);
    } finally {
      Files.deleteIfExists(fresh);
    }
    syncDirectory(target.getParent());
  }

  /**
   * Moves a finished file or folder to its place in one step, where the system can.
   *
   * @throws IOException if it cannot be moved
   */
  public static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes the new name survive a power failure, where the system can open directories. */
  private static void syncDirectory(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unsupported) {
      // Windows opens no directories and keeps names by itself; the file is complete either way.
      return;
    }
  }
}
