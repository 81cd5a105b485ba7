package org.ae4j.cli.use;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.graph.Shape;
import org.ae4j.data.Dataset;
import org.ae4j.data.ImageOptions;
import org.ae4j.data.PictureFiles;

/**
 * A picture or a folder of pictures, each of its own size, with values from 0 to 1.
 *
 * @param all the pictures by the names of their files
 * @param patch the model's examples
 * @param folder whether they came in a folder
 */
record PictureScenes(List<Scene> all, Shape patch, boolean folder) implements Scenes {
  static PictureScenes read(Path path, Shape example) {
    Shape patch = patch(example);
    ImageOptions options = patch.extent(2) == 3 ? ImageOptions.COLOUR : ImageOptions.GREY;
    Map<String, Scene> byName = new LinkedHashMap<>();
    for (Path file : PictureFiles.in(path)) {
      Dataset picture = PictureFiles.read(file, options);
      String name = PictureFiles.nameOf(file);
      Shape extents = Shape.of(Arrays.stream(picture.shape()).asLongStream().toArray());
      if (byName.put(name, new Scene(name, extents, picture.row(0))) != null) {
        throw new DataException(path + " has several pictures called " + name + "; rename one");
      }
    }
    return new PictureScenes(new ArrayList<>(byName.values()), patch, Files.isDirectory(path));
  }

  private static Shape patch(Shape example) {
    if (example.rank() == 3 && (example.extent(2) == 1 || example.extent(2) == 3)) {
      return example;
    }
    if (example.rank() == 2) {
      return Shape.of(example.extent(0), example.extent(1), 1);
    }
    throw new DataException(
        "pictures need a model of images [height, width, 1] or [height, width, 3], but this one"
            + " was trained on examples "
            + example);
  }

  /** A single picture may have any name. */
  @Override
  public List<String> names() {
    return folder ? all.stream().map(Scene::name).toList() : List.of("1 picture");
  }

  @Override
  public boolean spatial() {
    return true;
  }

  @Override
  public double range(List<Scene> clean) {
    return 1;
  }

  @Override
  public void requireWritable(Path out) {
    boolean png = out.toString().toLowerCase(Locale.ROOT).endsWith(".png");
    if (!folder && !png) {
      throw new ConfigurationException(
          "a restored picture is written as PNG: give --out a name ending in .png, not " + out);
    }
    WritablePlace.require(out);
  }

  @Override
  public void write(List<Scene> restored, Path out) {
    if (!folder) {
      PictureFiles.write(restored.get(0).picture(), out);
      return;
    }
    Map<String, Dataset> pictures = new LinkedHashMap<>();
    restored.forEach(scene -> pictures.put(scene.name(), scene.picture()));
    PictureFiles.writeAll(pictures, out);
  }
}
