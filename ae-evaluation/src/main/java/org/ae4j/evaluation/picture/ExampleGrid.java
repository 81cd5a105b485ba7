package org.ae4j.evaluation.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.ae4j.core.DataException;

/** Examples in rows of ten, on one scale. */
final class ExampleGrid implements Picture {
  private static final int COLUMNS = 10;
  private static final int GAP = 3;

  private final ExampleForm form;
  private final float[][] rows;

  private ExampleGrid(ExampleForm form, float[][] rows) {
    this.form = form;
    this.rows = rows;
  }

  static ExampleGrid of(ExampleForm form, float[][] rows) {
    if (rows.length == 0) {
      throw new DataException("there are no examples to draw");
    }
    for (float[] row : rows) {
      if (row.length != form.width()) {
        throw new DataException(
            "an example has %d numbers but its form %d".formatted(row.length, form.width()));
      }
      requireFinite(row);
    }
    return new ExampleGrid(form, rows.clone());
  }

  private static void requireFinite(float[] row) {
    for (float number : row) {
      if (!Float.isFinite(number)) {
        throw new DataException("only finite numbers can be drawn, not " + number);
      }
    }
  }

  @Override
  public byte[] png() {
    return Png.of(this::draw);
  }

  private BufferedImage draw() {
    int stepX = form.drawingWidth() + GAP;
    int stepY = form.drawingHeight() + GAP;
    int columns = Math.min(COLUMNS, rows.length);
    int lines = (rows.length + columns - 1) / columns;
    var image =
        new BufferedImage(columns * stepX - GAP, lines * stepY - GAP, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Palette.PAPER);
    canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Extent extent = form.extent(rows);
    for (int i = 0; i < rows.length; i++) {
      int x = i % columns * stepX;
      int y = i / columns * stepY;
      var cell = (Graphics2D) canvas.create(x, y, form.drawingWidth(), form.drawingHeight());
      form.draw(cell, rows[i], extent);
      cell.dispose();
    }
    canvas.dispose();
    return image;
  }
}
