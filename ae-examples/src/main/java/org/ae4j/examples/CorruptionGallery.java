package org.ae4j.examples;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.ae4j.core.Corruption;
import org.ae4j.core.Samples;
import org.ae4j.data.Mnist;
import org.ae4j.denoising.CorruptedCopy;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Fill;
import org.ae4j.denoising.Severity;

/**
 * What every corruption makes of a few digits, on one sheet. Expect most digits to be readable
 * still: damage leaves something, such as neighbours, averages or the outline, and a denoising
 * autoencoder learns to infer the rest from that.
 */
public final class CorruptionGallery {
  private static final int SIDE = 28;
  private static final int ZOOM = 2;
  private static final int SHOWN = 5;
  private static final int COLUMNS = 3;
  private static final int CELL = SIDE * ZOOM + 3;
  private static final int TILE_WIDTH = SHOWN * CELL + 14;
  private static final int TILE_HEIGHT = CELL + 24;

  private CorruptionGallery() {}

  /** Writes the sheet as a PNG file to the path given, else to {@code corruptions.png}. */
  public static void main(String[] arguments) throws IOException {
    Path path = Path.of(arguments.length > 0 ? arguments[0] : "corruptions.png");
    Samples digits = Mnist.test().samples().subset(3, 2, 1, 18, 4);
    ImageIO.write(sheet(digits), "png", path.toFile());
  }

  private static Map<String, Corruption> chosen() {
    Map<String, Corruption> chosen = new LinkedHashMap<>();
    chosen.put("clean", Corruption.none());
    chosen.put("Gaussian noise 0.3", Corruptions.gaussianNoise(Severity.of(0.3)));
    chosen.put("uniform noise 0.3", Corruptions.uniformNoise(Severity.of(0.3)));
    chosen.put("Laplace noise 0.3", Corruptions.laplaceNoise(Severity.of(0.3)));
    chosen.put("speckle 0.5", Corruptions.speckle(Severity.of(0.5)));
    chosen.put("shot noise, 10 photons", Corruptions.photons(10));
    chosen.put("masking 50 %", Corruptions.masking(0.5));
    chosen.put("masking 50 % by the mean", mean());
    chosen.put("salt and pepper 20 %", Corruptions.saltAndPepper(Severity.of(0.2)));
    chosen.put("Gaussian blur 1.5", Corruptions.gaussianBlur(Severity.of(1.5)));
    chosen.put("Gaussian blur 0 to 3", Corruptions.gaussianBlur(Severity.between(0, 3)));
    chosen.put("motion blur 7, 30°", Corruptions.motionBlur(7, 30));
    chosen.put("defocus blur 2.5", Corruptions.defocusBlur(2.5));
    chosen.put("downsampling 4", Corruptions.downsampling(4));
    chosen.put("JPEG quality 5", Corruptions.jpeg(5));
    chosen.put("missing patches 40 %", patches());
    chosen.put("scratches 2", Corruptions.scratches(2, 1, 1));
    chosen.put("stripes 0.2", Corruptions.stripes(Severity.of(0.2)));
    chosen.put("fading 60 %", Corruptions.fading(Severity.of(0.6), 0.5));
    chosen.put("fading, then vignetting", vignetted());
    chosen.put("clipping 0.2 to 0.6", Corruptions.clipping(0.2, 0.6));
    chosen.put("noise 0.5, then clipping", clipped());
    chosen.put("one of three", oneOfThree());
    chosen.put("old photograph", Corruptions.oldPhotograph());
    return chosen;
  }

  private static Corruption mean() {
    return Corruptions.masking(Severity.of(0.5), Fill.mean());
  }

  private static Corruption patches() {
    return Corruptions.missingPatches(4, Severity.of(0.4), Fill.constant(0.5));
  }

  private static Corruption vignetted() {
    return Corruptions.inOrder(
        Corruptions.fading(Severity.of(0.6), 0.5), Corruptions.vignetting(Severity.of(0.9)));
  }

  private static Corruption clipped() {
    return Corruptions.inOrder(
        Corruptions.gaussianNoise(Severity.of(0.5)), Corruptions.clipping(0, 1));
  }

  private static Corruption oneOfThree() {
    return Corruptions.oneOf(
        Corruptions.defocusBlur(3), Corruptions.masking(0.7), Corruptions.scratches(3, 1, 1));
  }

  private static BufferedImage sheet(Samples digits) {
    Map<String, Corruption> chosen = chosen();
    int rows = (chosen.size() + COLUMNS - 1) / COLUMNS;
    BufferedImage sheet =
        new BufferedImage(COLUMNS * TILE_WIDTH, rows * TILE_HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D canvas = sheet.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    int number = 0;
    for (Map.Entry<String, Corruption> entry : chosen.entrySet()) {
      int left = number % COLUMNS * TILE_WIDTH + 7;
      int top = number / COLUMNS * TILE_HEIGHT;
      canvas.setColor(Color.BLACK);
      canvas.drawString(entry.getKey(), left, top + 16);
      float[][] damaged = CorruptedCopy.of(entry.getValue(), digits, 6).toArray();
      for (int i = 0; i < SHOWN; i++) {
        paint(canvas, damaged[i], left + i * CELL, top + 21);
      }
      number++;
    }
    canvas.dispose();
    return sheet;
  }

  private static void paint(Graphics2D canvas, float[] image, int left, int top) {
    for (int i = 0; i < image.length; i++) {
      float grey = Math.max(0, Math.min(1, image[i]));
      canvas.setColor(new Color(grey, grey, grey));
      canvas.fillRect(left + i % SIDE * ZOOM, top + i / SIDE * ZOOM, ZOOM, ZOOM);
    }
  }
}
