package org.ae4j.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.ae4j.core.DataException;

/**
 * Writes one PNG per example into a new folder, in sub-folders by class where there are labels.
 * Values from 0 to 1 become 0 to 255, rounded; what lies outside is cut off.
 */
final class ImageFolderWriter {
  private ImageFolderWriter() {}

  static void write(Dataset data, Path folder) {
    requirePictures(data);
    AtomicOutput.folder(folder, unfinished -> writeAll(data, unfinished));
  }

  /** Refuses examples that are no pictures. */
  static void requirePictures(Dataset data) {
    int[] shape = data.shape();
    if (shape.length < 2
        || shape.length > 3
        || shape.length == 3 && shape[2] != 1 && shape[2] != 3) {
      throw new DataException(
          "pictures have shape [height, width], [height, width, 1] or [height, width, 3], but "
              + data.name()
              + " has "
              + Arrays.toString(shape));
    }
  }

  private static void writeAll(Dataset data, Path folder) throws IOException {
    int digits = Integer.toString(data.size() - 1).length();
    for (int i = 0; i < data.size(); i++) {
      Path place = folder;
      if (data.hasLabels()) {
        place = Files.createDirectories(folder.resolve(className(data, data.label(i))));
      }
      String number = String.format("%0" + digits + "d.png", i);
      Files.write(place.resolve(number), png(data.shape(), data.row(i)));
    }
  }

  /**
   * Returns one picture as a PNG file.
   *
   * @param shape {@code [height, width]} or {@code [height, width, channels]} with 1 or 3 channels
   */
  static byte[] png(int[] shape, float[] values) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image(shape, values), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory refuses bytes", e);
    }
    return bytes.toByteArray();
  }

  /** A label is outside data: it may name a folder here, but not lead out of it. */
  private static String className(Dataset data, int label) {
    String name = data.labelNames().isEmpty() ? "" + label : data.labelNames().get(label);
    String safe = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    return safe.startsWith(".") || safe.isBlank() ? "_" + safe : safe;
  }

  private static BufferedImage image(int[] shape, float[] values) {
    int channels = shape.length == 3 ? shape[2] : 1;
    int type = channels == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
    var image = new BufferedImage(shape[1], shape[0], type);
    int[] samples = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      samples[i] = Math.round(255 * Math.max(0, Math.min(1, values[i])));
    }
    image.getRaster().setPixels(0, 0, shape[1], shape[0], samples);
    return image;
  }
}
