package org.ae4j.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ae4j.core.DataException;

/**
 * Pictures one by one, each of its own size. A set of examples of one shape is read by {@link
 * Format#IMAGES} instead.
 */
public final class PictureFiles {
  private static final String ENDING = ".png";

  private PictureFiles() {}

  /** Returns whether a path is a picture, or a folder with pictures, by its names. */
  public static boolean at(Path path) {
    return Files.isDirectory(path) ? !inFolder(path).isEmpty() : ImageFolderReader.isPicture(path);
  }

  /**
   * Returns a picture itself, or the pictures of a folder in the order of their names; those in
   * folders inside it are left out.
   *
   * @throws DataException if there is none
   */
  public static List<Path> in(Path path) {
    List<Path> files = Files.isDirectory(path) ? inFolder(path) : List.of(path);
    if (files.isEmpty()) {
      throw new DataException(path + " has no pictures; PNG, JPEG, BMP and GIF are read");
    }
    return files;
  }

  private static List<Path> inFolder(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(ImageFolderReader::isVisiblePicture).sorted().toList();
    } catch (IOException e) {
      throw new DataException("cannot list " + folder + ": " + Reason.of(e), e);
    }
  }

  /**
   * Returns one picture as a set of one example {@code [height, width, channels]}, from 0 to 1.
   *
   * @throws DataException if it cannot be read
   */
  public static Dataset read(Path file, ImageOptions options) {
    return ImageFolderReader.read(file, ReadOptions.USUAL.withImages(options));
  }

  /** Returns the name of a file without its ending, under which {@link #write} puts a picture. */
  public static String nameOf(Path file) {
    return FileNames.stem(file);
  }

  /**
   * Writes one picture as PNG, replacing what was there. Values from 0 to 1 become 0 to 255,
   * rounded; what lies outside is cut off.
   *
   * @throws DataException if the set is not one picture, or the file cannot be written
   */
  public static void write(Dataset picture, Path file) {
    byte[] png = png(picture);
    AtomicOutput.file(file, stream -> stream.write(png));
  }

  /**
   * Writes pictures as PNG into a new folder, which appears whole or not at all.
   *
   * @param pictures sets of one, by their names without an ending
   * @throws DataException as {@link #write}, or if the folder exists and is not empty
   */
  public static void writeAll(Map<String, Dataset> pictures, Path folder) {
    AtomicOutput.folder(
        folder,
        unfinished -> {
          for (Map.Entry<String, Dataset> picture : pictures.entrySet()) {
            Files.write(unfinished.resolve(picture.getKey() + ENDING), png(picture.getValue()));
          }
        });
  }

  private static byte[] png(Dataset picture) {
    if (picture.size() != 1) {
      throw new DataException(picture.name() + " has " + picture.size() + " pictures, not one");
    }
    ImageFolderWriter.requirePictures(picture);
    return ImageFolderWriter.png(picture.shape(), picture.row(0));
  }
}
