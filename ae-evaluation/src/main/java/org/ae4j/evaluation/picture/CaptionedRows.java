package org.ae4j.evaluation.picture;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.Reconstructions;

/** Bands of examples with what became of them below, each row with its caption. */
final class CaptionedRows implements Picture {
  private static final int PAGE = 760;
  private static final int CAPTION = 116;
  private static final int GAP = 5;
  private static final int BAND_GAP = 18;
  private static final int MOST_COLUMNS = 10;
  private static final int LINE = 16;

  private final ExampleForm form;
  private final Map<String, float[][]> rows;
  private final float[][] first;

  private CaptionedRows(ExampleForm form, Map<String, float[][]> rows) {
    this.form = form;
    this.rows = rows;
    this.first = rows.values().iterator().next();
  }

  static CaptionedRows of(ExampleForm form, Map<String, float[][]> rows) {
    if (rows.isEmpty()) {
      throw new DataException("there are no rows of examples to draw");
    }
    Map<String, float[][]> copy = new LinkedHashMap<>();
    float[][] first = rows.values().iterator().next();
    for (Map.Entry<String, float[][]> row : rows.entrySet()) {
      int width = Reconstructions.of(first, row.getValue()).width();
      if (width != form.width()) {
        throw new DataException(
            "examples have "
                + width
                + " numbers but their form has "
                + form.width()
                + "; give the form the shape of the data");
      }
      copy.put(row.getKey(), row.getValue().clone());
    }
    return new CaptionedRows(form, copy);
  }

  @Override
  public byte[] png() {
    return Png.of(this::draw);
  }

  private BufferedImage draw() {
    int stepX = form.drawingWidth() + GAP;
    int fitting = Math.min(MOST_COLUMNS, (PAGE - CAPTION) / stepX);
    int columns = Math.max(1, Math.min(fitting, first.length));
    int bands = (first.length + columns - 1) / columns;
    int stepY = form.drawingHeight() + GAP;
    int bandHeight = rows.size() * stepY + BAND_GAP;
    var image =
        new BufferedImage(
            CAPTION + columns * stepX, bands * bandHeight - BAND_GAP, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Palette.PAPER);
    canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
    smooth(canvas);
    for (int band = 0; band < bands; band++) {
      int y = band * bandHeight;
      for (Map.Entry<String, float[][]> row : rows.entrySet()) {
        row(row.getKey(), row.getValue(), band * columns, columns, canvas, y);
        y += stepY;
      }
    }
    canvas.dispose();
    return image;
  }

  private static void smooth(Graphics2D canvas) {
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
  }

  private void row(
      String caption, float[][] examples, int start, int columns, Graphics2D canvas, int y) {
    canvas.setColor(Palette.INK);
    String[] lines = caption.split("\n");
    int base = y + form.drawingHeight() / 2 + 5 - LINE * (lines.length - 1) / 2;
    for (int i = 0; i < lines.length; i++) {
      canvas.drawString(lines[i], 2, base + i * LINE);
    }
    Extent extent = form.extent(first);
    for (int column = 0; column < columns && start + column < examples.length; column++) {
      int x = CAPTION + column * (form.drawingWidth() + GAP);
      Graphics2D cell = (Graphics2D) canvas.create(x, y, form.drawingWidth(), form.drawingHeight());
      form.draw(cell, examples[start + column], extent);
      cell.dispose();
    }
  }
}
