package org.ae4j.evaluation.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.ae4j.core.ConfigurationException;

/** Turns drawings into PNG files in memory. */
final class Png {
  private Png() {}

  /**
   * Draws and encodes.
   *
   * @throws ConfigurationException if the machine has no fonts
   */
  static byte[] of(Supplier<BufferedImage> drawing) {
    requireFonts();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(drawing.get(), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail to be written
    }
    return bytes.toByteArray();
  }

  /** Which error Java raises without fonts depends on its version, so any is taken for it. */
  private static void requireFonts() {
    try {
      new Font(Font.SANS_SERIF, Font.PLAIN, 13)
          .getStringBounds("0", new FontRenderContext(null, true, true));
    } catch (RuntimeException | LinkageError | InternalError e) {
      throw new ConfigurationException(
          "pictures need fonts and this Java finds none; install fontconfig and a font,"
              + " for example fonts-dejavu-core",
          e);
    }
  }
}
