package org.ae4j.evaluation.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.ae4j.core.ConfigurationException;

/** Grey or coloured images, enlarged by a whole factor or shrunk to fit. */
final class ImageForm extends ExampleForm {
  private static final int USUAL_SIDE = 60;
  private static final int LONGEST_SIDE = 120;

  private final int rows;
  private final int columns;
  private final int channels;
  private final double scale;

  ImageForm(int rows, int columns, int channels) {
    super(positive("height", rows) * positive("width", columns) * positive("channels", channels));
    if (channels != 1 && channels != 3) {
      throw new ConfigurationException(
          "an image has 1 channel (grey) or 3 (colour), but channels was " + channels);
    }
    this.rows = rows;
    this.columns = columns;
    this.channels = channels;
    int side = Math.max(rows, columns);
    this.scale =
        side > LONGEST_SIDE ? (double) LONGEST_SIDE / side : Math.max(1, USUAL_SIDE / side);
  }

  @Override
  int drawingWidth() {
    return (int) Math.max(1, Math.round(columns * scale));
  }

  @Override
  int drawingHeight() {
    return (int) Math.max(1, Math.round(rows * scale));
  }

  @Override
  Extent extent(float[][] examples) {
    return Extent.overall(examples);
  }

  @Override
  void draw(Graphics2D canvas, float[] example, Extent extent) {
    var image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int first = (row * columns + column) * channels;
        int red = level(example, first, extent);
        int green = channels == 3 ? level(example, first + 1, extent) : red;
        int blue = channels == 3 ? level(example, first + 2, extent) : red;
        image.setRGB(column, row, red << 16 | green << 8 | blue);
      }
    }
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        scale < 1
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    canvas.drawImage(image, 0, 0, drawingWidth(), drawingHeight(), null);
  }

  private static int level(float[] example, int feature, Extent extent) {
    return (int) Math.round(255 * extent.position(feature, example[feature]));
  }
}
