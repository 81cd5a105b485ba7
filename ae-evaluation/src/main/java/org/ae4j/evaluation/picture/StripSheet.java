package org.ae4j.evaluation.picture;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.ae4j.core.DataException;

/** Strips one below the other, each on its own scale. */
final class StripSheet implements Picture {
  private static final int PAGE = 760;
  private static final int CAPTION = 262;
  private static final int GAP = 4;
  private static final int STRIP_GAP = 14;
  private static final int LETTERS = 13;
  private static final int CAPTION_HEIGHT = 36;

  private final List<Strip> strips;

  private StripSheet(List<Strip> strips) {
    this.strips = strips;
  }

  static StripSheet of(List<Strip> strips) {
    if (strips.isEmpty()) {
      throw new DataException("there are no strips to draw");
    }
    return new StripSheet(List.copyOf(strips));
  }

  @Override
  public byte[] png() {
    return Png.of(this::draw);
  }

  private BufferedImage draw() {
    int height = strips.stream().mapToInt(strip -> height(strip) + STRIP_GAP).sum() - STRIP_GAP;
    var image = new BufferedImage(PAGE, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Palette.PAPER);
    canvas.fillRect(0, 0, PAGE, height);
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    int y = 0;
    for (Strip strip : strips) {
      caption(strip, canvas, y);
      drawings(strip, canvas, y);
      y += height(strip) + STRIP_GAP;
    }
    canvas.dispose();
    return image;
  }

  private static int columns(Strip strip) {
    return Math.max(1, (PAGE - CAPTION) / (strip.form().drawingWidth() + GAP));
  }

  private static int height(Strip strip) {
    int lines = (strip.rows().length - 1) / columns(strip) + 1;
    return Math.max(CAPTION_HEIGHT, lines * (strip.form().drawingHeight() + GAP) - GAP);
  }

  private static void caption(Strip strip, Graphics2D canvas, int y) {
    canvas.setColor(Palette.INK);
    canvas.setFont(new Font(Font.SANS_SERIF, Font.BOLD, LETTERS));
    canvas.drawString(fitting(strip.title(), canvas), 2, y + LETTERS);
    canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, LETTERS));
    canvas.drawString(fitting(strip.detail(), canvas), 2, y + LETTERS + 17);
  }

  private static String fitting(String text, Graphics2D canvas) {
    String shown = text;
    while (canvas.getFontMetrics().stringWidth(shown) > CAPTION - 8) {
      shown = shown.substring(0, shown.length() - 2) + "…";
    }
    return shown;
  }

  private static void drawings(Strip strip, Graphics2D canvas, int y) {
    ExampleForm form = strip.form();
    float[][] rows = strip.rows();
    Extent extent = form.extent(rows);
    int columns = columns(strip);
    for (int i = 0; i < rows.length; i++) {
      int left = CAPTION + i % columns * (form.drawingWidth() + GAP);
      int top = y + i / columns * (form.drawingHeight() + GAP);
      var cell = (Graphics2D) canvas.create(left, top, form.drawingWidth(), form.drawingHeight());
      form.draw(cell, rows[i], extent);
      cell.dispose();
    }
  }
}
