package org.ae4j.data;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.ae4j.core.DataException;

/**
 * A picture as numbers from 0 (black) to 1 (white). Transparent pixels lie on black.
 *
 * @param height rows of pixels
 * @param width columns of pixels
 * @param channels 1 for grey, 3 for red, green and blue
 * @param values row by row, pixel by pixel, channel by channel
 */
record Picture(int height, int width, int channels, float[] values) {
  private static final Set<String> FORMATS = Set.of("png", "jpeg", "bmp", "gif");
  private static final long MOST_PIXELS = 100_000_000;

  /** Reads a PNG, JPEG, BMP or GIF file; of an animation the first picture. */
  static Picture read(Path file, int channels) {
    BufferedImage image = decode(file);
    float[] values = new float[image.getHeight() * image.getWidth() * channels];
    boolean grey = isGrey(image.getColorModel());
    int at = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (grey) {
          at = put(values, at, channels, greySample(image, x, y));
        } else {
          at = put(values, at, channels, image.getRGB(x, y));
        }
      }
    }
    return new Picture(image.getHeight(), image.getWidth(), channels, values);
  }

  private static BufferedImage decode(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new DataException("cannot read " + file + ": " + Reason.of(e), e);
    }
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      ImageReader reader = reader(file, ImageIO.getImageReaders(stream));
      try {
        reader.setInput(stream, true, true);
        requireReasonable(file, reader.getWidth(0), reader.getHeight(0));
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (DataException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The decoders of the JDK answer broken files with exceptions of many kinds.
      throw new DataException(file + " is a broken picture: " + Reason.of(e), e);
    }
  }

  private static ImageReader reader(Path file, Iterator<ImageReader> readers) throws IOException {
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        return reader;
      }
    }
    throw new DataException(file + " is no picture; PNG, JPEG, BMP and GIF are read");
  }

  private static void requireReasonable(Path file, long width, long height) {
    if (width < 1 || height < 1 || width * height > MOST_PIXELS) {
      throw new DataException(
          file
              + " says it has "
              + height
              + " × "
              + width
              + " pixels; up to "
              + MOST_PIXELS
              + " are read");
    }
  }

  private static boolean isGrey(ColorModel model) {
    return model.getNumColorComponents() == 1 && model instanceof ComponentColorModel;
  }

  /**
   * Returns what the file holds: asking Java for the colour of a grey pixel instead would take the
   * number for a linear intensity and change it.
   */
  private static float greySample(BufferedImage image, int x, int y) {
    int bits = image.getColorModel().getComponentSize(0);
    float alpha = 1;
    if (image.getColorModel().hasAlpha()) {
      alpha = image.getRaster().getSample(x, y, 1) / (float) ((1 << bits) - 1);
    }
    return alpha * image.getRaster().getSample(x, y, 0) / ((1 << bits) - 1);
  }

  private static int put(float[] values, int at, int channels, float grey) {
    for (int channel = 0; channel < channels; channel++) {
      values[at + channel] = grey;
    }
    return at + channels;
  }

  /** Grey is the luma of Rec. 601, as in JPEG. */
  private static int put(float[] values, int at, int channels, int argb) {
    float scale = (argb >>> 24) / (255f * 255f);
    float red = (argb >> 16 & 0xff) * scale;
    float green = (argb >> 8 & 0xff) * scale;
    float blue = (argb & 0xff) * scale;
    if (channels == 1) {
      return put(values, at, 1, 0.299f * red + 0.587f * green + 0.114f * blue);
    }
    values[at] = red;
    values[at + 1] = green;
    values[at + 2] = blue;
    return at + 3;
  }

  /** Returns this picture in another size, each pixel the mean of the area that it covers. */
  Picture scaledTo(int newHeight, int newWidth) {
    float[] narrow = new AreaMean(width, newWidth, channels).of(values);
    // A column is scaled like a row in which a whole line is one pixel.
    float[] scaled = new AreaMean(height, newHeight, newWidth * channels).of(narrow);
    return new Picture(newHeight, newWidth, channels, scaled);
  }
}
