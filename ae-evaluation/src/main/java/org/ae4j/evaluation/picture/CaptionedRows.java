package org.ae4j.evaluation.picture;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.evaluation.rows.Rows;

/** Rows of examples, each with its caption; as many bands below one another as a page needs. */
final class CaptionedRows implements Picture {
  private static final int PAGE = 760;
  private static final int MARGIN = 12;
  private static final int GAP = 5;
  private static final int BAND_GAP = 18;
  private static final int MOST_COLUMNS = 10;
  private static final int LINE = 16;
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

  private final ExampleForm form;
  private final Map<String, float[][]> rows;
  private final Extent extent;

  private CaptionedRows(ExampleForm form, Map<String, float[][]> rows, Extent extent) {
    this.form = form;
    this.rows = rows;
    this.extent = extent;
  }

  /** Draws all rows on the scale that shows each of them whole. */
  static CaptionedRows ofOneScale(ExampleForm form, Map<String, float[][]> rows) {
    Map<String, float[][]> usable = usable(form, rows);
    float[][] all = usable.values().stream().flatMap(Arrays::stream).toArray(float[][]::new);
    return new CaptionedRows(form, usable, form.extent(all));
  }

  /** Draws all rows on the scale of the first, which may cut off what lies outside it. */
  static CaptionedRows ofFirstScale(ExampleForm form, Map<String, float[][]> rows) {
    Map<String, float[][]> usable = usable(form, rows);
    float[][] first = usable.values().iterator().next();
    for (float[][] row : usable.values()) {
      Reconstructions.of(first, row); // refuses what does not belong together
    }
    return new CaptionedRows(form, usable, form.extent(first));
  }

  private static Map<String, float[][]> usable(ExampleForm form, Map<String, float[][]> rows) {
    if (rows.isEmpty()) {
      throw new DataException("there are no examples to draw; give at least one row");
    }
    Map<String, float[][]> copy = new LinkedHashMap<>();
    rows.forEach(
        (caption, examples) -> {
          int width = Rows.requireUsable(caption, examples);
          if (width != form.width()) {
            throw new DataException(
                caption
                    + " examples have "
                    + width
                    + " numbers but their form has "
                    + form.width()
                    + "; give the form the shape of the data");
          }
          copy.put(caption, examples.clone());
        });
    return copy;
  }

  @Override
  public byte[] png() {
    return Png.of(this::draw);
  }

  private BufferedImage draw() {
    int captions = captionWidth();
    int stepX = form.drawingWidth() + GAP;
    int stepY = form.drawingHeight() + GAP;
    int most = rows.values().stream().mapToInt(row -> row.length).max().orElseThrow();
    int fitting = Math.min(MOST_COLUMNS, (PAGE - captions) / stepX);
    int columns = Math.max(1, Math.min(fitting, most));
    int bands = (most + columns - 1) / columns;
    int bandHeight = rows.size() * stepY + BAND_GAP;
    var image =
        new BufferedImage(
            captions + columns * stepX, bands * bandHeight - BAND_GAP, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Palette.PAPER);
    canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
    smooth(canvas);
    for (int band = 0; band < bands; band++) {
      int y = band * bandHeight;
      for (Map.Entry<String, float[][]> row : rows.entrySet()) {
        caption(canvas, row.getKey(), y);
        Graphics2D right = (Graphics2D) canvas.create();
        right.translate(captions, y);
        examples(right, row.getValue(), band * columns, columns);
        right.dispose();
        y += stepY;
      }
    }
    canvas.dispose();
    return image;
  }

  private int captionWidth() {
    Graphics2D canvas = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    FontMetrics metrics = canvas.getFontMetrics(FONT);
    Stream<String> lines = rows.keySet().stream().flatMap(String::lines);
    int widest = lines.mapToInt(metrics::stringWidth).max().orElse(0);
    canvas.dispose();
    return widest == 0 ? 0 : widest + MARGIN;
  }

  private static void smooth(Graphics2D canvas) {
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    canvas.setFont(FONT);
  }

  private void caption(Graphics2D canvas, String caption, int y) {
    canvas.setColor(Palette.INK);
    String[] lines = caption.split("\n");
    int base = y + form.drawingHeight() / 2 + 5 - LINE * (lines.length - 1) / 2;
    for (int i = 0; i < lines.length; i++) {
      canvas.drawString(lines[i], 2, base + i * LINE);
    }
  }

  private void examples(Graphics2D canvas, float[][] examples, int start, int columns) {
    for (int column = 0; column < columns && start + column < examples.length; column++) {
      int x = column * (form.drawingWidth() + GAP);
      Graphics2D cell = (Graphics2D) canvas.create(x, 0, form.drawingWidth(), form.drawingHeight());
      form.draw(cell, examples[start + column], extent);
      cell.dispose();
    }
  }
}
