package org.ae4j.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ae4j.core.DataException;

/**
 * Reads a folder of pictures, in the order of their names, as numbers from 0 to 1 of shape height,
 * width, channels. Where pictures lie in sub-folders, these are the classes. Files of other kinds
 * are passed over. A single picture is a set of one.
 */
final class ImageFolderReader {
  private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "bmp", "gif");

  private final ImageOptions options;
  private final List<float[]> rows = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private Picture first;
  private Path firstFile;

  private ImageFolderReader(ImageOptions options) {
    this.options = options;
  }

  static boolean isPicture(Path file) {
    return ENDINGS.contains(FileNames.ending(file)) && !Files.isDirectory(file);
  }

  static Dataset read(Path folder, ReadOptions options) {
    var reader = new ImageFolderReader(options.images());
    if (Files.isRegularFile(folder)) {
      reader.add(folder, 0);
      return reader.finish(folder, List.of());
    }
    List<Path> here = pictures(folder);
    List<Path> classes =
        children(folder).stream()
            .filter(f -> Files.isDirectory(f) && !isHidden(f) && !pictures(f).isEmpty())
            .toList();
    if (!here.isEmpty() && !classes.isEmpty()) {
      throw new DataException(
          folder
              + " has pictures of its own and in sub-folders; sort all of them into sub-folders,"
              + " or none");
    }
    here.forEach(file -> reader.add(file, 0));
    classes.forEach(c -> pictures(c).forEach(file -> reader.add(file, classes.indexOf(c))));
    List<String> names = classes.stream().map(c -> c.getFileName().toString()).toList();
    return reader.finish(folder, here.isEmpty() ? names : List.of());
  }

  static boolean isVisiblePicture(Path file) {
    return isPicture(file) && !isHidden(file);
  }

  private static List<Path> pictures(Path folder) {
    return children(folder).stream().filter(ImageFolderReader::isVisiblePicture).toList();
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new DataException("there is no folder " + folder);
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new DataException("cannot list " + folder + ": " + Reason.of(e), e);
    }
  }

  private void add(Path file, int label) {
    Picture picture = Picture.read(file, options.channels());
    if (options.height() > 0) {
      picture = picture.scaledTo(options.height(), options.width());
    }
    if (first == null) {
      first = picture;
      firstFile = file;
    }
    if (picture.height() != first.height() || picture.width() != first.width()) {
      throw new DataException(
          file
              + " has "
              + picture.height()
              + " × "
              + picture.width()
              + " pixels, but "
              + firstFile
              + " has "
              + first.height()
              + " × "
              + first.width()
              + "; choose a size that all are scaled to");
    }
    Memory.require((rows.size() + 1L) * picture.values().length, rows.size(), file.toString());
    rows.add(picture.values());
    labels.add(label);
  }

  private Dataset finish(Path folder, List<String> classes) {
    if (first == null) {
      throw new DataException(
          folder
              + " has no pictures, neither itself nor in its sub-folders; PNG, JPEG, BMP and GIF"
              + " are read");
    }
    int[] shape = {first.height(), first.width(), first.channels()};
    int[] numbers = labels.stream().mapToInt(Integer::intValue).toArray();
    return RawArray.of(shape, rows.toArray(float[][]::new))
        .complete(
            FileNames.stem(folder),
            classes.isEmpty() ? null : new Labels(numbers, classes),
            Missing.refuse());
  }
}
