package org.ae4j.core.model;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ae4j.core.ModelFileException;
import org.ae4j.core.Snapshot;
import org.ae4j.core.WholeFile;

/**
 * Fitted models as files in the safetensors format, with the model's description as JSON in the
 * header. Nothing in a file is executed or names a class, and nothing is believed before the whole
 * of it has been checked.
 */
public final class ModelFile {
  private ModelFile() {}

  /**
   * Writes a model with the parts of every module present.
   *
   * @see #write(Path, Snapshot, ComponentRegistry)
   */
  public static void write(Path path, Snapshot snapshot) {
    write(path, snapshot, ComponentRegistry.standard());
  }

  /**
   * Writes a model. The file appears whole or not at all: a file that stood there stays as it was
   * until the new one is complete and on the disk.
   *
   * @param path where; an existing file is replaced
   * @param registry the names of the model's parts
   * @throws ModelFileException if a part has no name, a number is not finite, or the file cannot be
   *     written
   */
  public static void write(Path path, Snapshot snapshot, ComponentRegistry registry) {
    requireDefaultFileSystem(path);
    try {
      ModelFileWriter writer = new ModelFileWriter(snapshot, registry);
      WholeFile.write(path, writer::writeTo);
    } catch (IOException error) {
      throw new ModelFileException(path + " cannot be written: " + reason(error), error);
    } catch (ModelFileException error) {
      throw new ModelFileException(path + " cannot be written: " + error.getMessage(), error);
    }
  }

  /**
   * Reads a model with the parts of every module present.
   *
   * @see #read(Path, ComponentRegistry)
   */
  public static Snapshot read(Path path) {
    return read(path, ComponentRegistry.standard());
  }

  /**
   * Reads a model.
   *
   * @param registry where the names of the model's parts are looked up
   * @return what was written
   * @throws ModelFileException if there is no such file, or it is damaged, another program's, of
   *     another version, or has parts that the registry does not know
   */
  public static Snapshot read(Path path, ComponentRegistry registry) {
    requireDefaultFileSystem(path);
    try {
      return readFile(path, registry);
    } catch (IOException error) {
      throw new ModelFileException(path + " cannot be read: " + reason(error), error);
    } catch (ModelFileException error) {
      throw new ModelFileException(path + " cannot be read: " + error.getMessage(), error);
    }
  }

  private static Snapshot readFile(Path path, ComponentRegistry registry) throws IOException {
    long length = Files.size(path);
    try (InputStream stream = new BufferedInputStream(new FileInputStream(path.toFile()))) {
      return new ModelFileReader(stream, length).read(registry);
    }
  }

  /** Streams of plain files, unlike channels, are not closed by an interrupt of the thread. */
  private static void requireDefaultFileSystem(Path path) {
    if (path.getFileSystem() != FileSystems.getDefault()) {
      throw new ModelFileException(
          path + " is on a file system inside the program; give a path on a disk");
    }
  }

  private static String reason(IOException error) {
    if (error instanceof NoSuchFileException) {
      return "there is no such file or directory";
    }
    return error instanceof AccessDeniedException ? "access is denied" : error.getMessage();
  }
}
