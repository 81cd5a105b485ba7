package org.ae4j.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.ae4j.core.DataException;
import org.ae4j.core.WholeFile;

/** Writes beside the target and renames at the end, so that nobody ever sees half of it. */
final class AtomicOutput {
  private AtomicOutput() {}

  /** What fills a folder. */
  interface FolderContent {
    void writeTo(Path folder) throws IOException;
  }

  /** Writes or replaces a file, packed if its name ends with {@code .gz}. */
  static void file(Path target, WholeFile.Content content) {
    try {
      WholeFile.write(target, FileNames.isGzip(target) ? packed(content) : content);
    } catch (IOException | UncheckedIOException e) {
      throw new DataException("cannot write " + target + ": " + Reason.of(e), e);
    }
  }

  private static WholeFile.Content packed(WholeFile.Content content) {
    return stream -> {
      GZIPOutputStream packing = new GZIPOutputStream(stream, 1 << 16);
      content.writeTo(packing);
      packing.finish();
    };
  }

  /** Writes a folder that does not exist yet, or is empty. */
  static void folder(Path target, FolderContent content) {
    Path unfinished = beside(target);
    try {
      requireFree(target);
      Files.createDirectory(unfinished);
      content.writeTo(unfinished);
      Files.deleteIfExists(target);
      WholeFile.move(unfinished, target);
    } catch (IOException | UncheckedIOException e) {
      throw new DataException("cannot write " + target + ": " + Reason.of(e), e);
    } finally {
      delete(unfinished);
    }
  }

  private static void requireFree(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (Files.isDirectory(target)) {
      try (Stream<Path> children = Files.list(target)) {
        if (children.findAny().isEmpty()) {
          return;
        }
      }
    }
    throw new DataException(target + " exists and is not an empty folder; choose another place");
  }

  private static Path beside(Path target) {
    String name = target.toAbsolutePath().normalize().getFileName().toString();
    return target
        .toAbsolutePath()
        .normalize()
        .resolveSibling("." + name + "." + ProcessHandle.current().pid() + ".unfinished");
  }

  /** After success there is nothing left to delete. */
  private static void delete(Path unfinished) {
    if (!Files.exists(unfinished)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(unfinished)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException ignored) {
      // The reason why it is unfinished is already on its way.
    }
  }
}
