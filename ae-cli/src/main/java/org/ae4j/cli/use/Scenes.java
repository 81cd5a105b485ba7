package org.ae4j.cli.use;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.ae4j.cli.data.ReadingOptions;
import org.ae4j.core.graph.Shape;
import org.ae4j.data.PictureFiles;

/**
 * Pictures or signals that belong together, and the way in which their restored versions go out.
 */
public sealed interface Scenes permits PictureScenes, TableScenes {
  /**
   * Opens what a user names.
   *
   * @param input pictures, or anything that the other commands read
   * @param example the shape of one example of the model
   */
  static Scenes open(String input, Shape example, ReadingOptions reading) {
    return pictures(input)
        ? PictureScenes.read(Path.of(input), example)
        : TableScenes.of(reading.open(input).train(), example);
  }

  private static boolean pictures(String input) {
    try {
      return PictureFiles.at(Path.of(input));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Returns them in order, at least one. */
  List<Scene> all();

  /** Returns the model's examples as patches {@code [height, width, channels]}. */
  Shape patch();

  /** Returns what scenes and their clean versions must agree in: names, or how many there are. */
  List<String> names();

  /** Returns whether neighbouring numbers have to do with one another, as filters suppose. */
  boolean spatial();

  /**
   * Returns the difference of the highest and the lowest value that can be.
   *
   * @param clean what is known to be undamaged
   */
  double range(List<Scene> clean);

  /** Checks, before anything long is begun, whether results can go to a place. */
  void requireWritable(Path out);

  /** Writes restored scenes, in this order, in the form in which they came. */
  void write(List<Scene> restored, Path out);
}
