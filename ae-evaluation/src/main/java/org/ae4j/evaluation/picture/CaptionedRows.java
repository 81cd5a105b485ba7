package org.ae4j.evaluation.picture;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.rows.Rows;

/** Rows of examples, each with a caption before it, all on one scale. */
final class CaptionedRows implements Picture {
  private static final int GAP = 5;
  private static final int MARGIN = 12;
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

  private final ExampleForm form;
  private final Map<String, float[][]> rows;

  private CaptionedRows(ExampleForm form, Map<String, float[][]> rows) {
    this.form = form;
    this.rows = rows;
  }

  static CaptionedRows of(ExampleForm form, Map<String, float[][]> rows) {
    if (rows.isEmpty()) {
      throw new DataException("there are no examples to draw; give at least one row");
    }
    rows.forEach((caption, examples) -> Rows.requireWidth(caption, examples, form.width()));
    return new CaptionedRows(form, new LinkedHashMap<>(rows));
  }

  @Override
  public byte[] png() {
    return Png.of(this::draw);
  }

  private BufferedImage draw() {
    int captions = captionWidth();
    int most = rows.values().stream().mapToInt(row -> row.length).max().orElseThrow();
    int stepX = form.drawingWidth() + GAP;
    int stepY = form.drawingHeight() + GAP;
    var image =
        new BufferedImage(
            captions + most * stepX - GAP, rows.size() * stepY - GAP, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Palette.PAPER);
    canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
    smooth(canvas);
    Extent extent =
        form.extent(rows.values().stream().flatMap(Arrays::stream).toArray(float[][]::new));
    int y = 0;
    for (Map.Entry<String, float[][]> row : rows.entrySet()) {
      canvas.setColor(Palette.INK);
      canvas.drawString(row.getKey(), 2, y + form.drawingHeight() / 2 + 5);
      for (int column = 0; column < row.getValue().length; column++) {
        int x = captions + column * stepX;
        var cell = (Graphics2D) canvas.create(x, y, form.drawingWidth(), form.drawingHeight());
        form.draw(cell, row.getValue()[column], extent);
        cell.dispose();
      }
      y += stepY;
    }
    canvas.dispose();
    return image;
  }

  private int captionWidth() {
    Graphics2D canvas = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    FontMetrics metrics = canvas.getFontMetrics(FONT);
    int widest = rows.keySet().stream().mapToInt(metrics::stringWidth).max().orElseThrow();
    canvas.dispose();
    return widest == 0 ? 0 : widest + MARGIN;
  }

  private static void smooth(Graphics2D canvas) {
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    canvas.setFont(FONT);
  }
}
