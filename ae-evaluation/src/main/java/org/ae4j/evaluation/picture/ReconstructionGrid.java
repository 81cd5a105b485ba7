package org.ae4j.evaluation.picture;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.Reconstructions;

/** Bands of originals with their reconstructions below. */
final class ReconstructionGrid implements Picture {
  private static final int PAGE = 760;
  private static final int CAPTION = 116;
  private static final int GAP = 5;
  private static final int BAND_GAP = 18;
  private static final int MOST_COLUMNS = 10;

  private final ExampleForm form;
  private final float[][] originals;
  private final float[][] reconstructions;

  private ReconstructionGrid(ExampleForm form, float[][] originals, float[][] reconstructions) {
    this.form = form;
    this.originals = originals;
    this.reconstructions = reconstructions;
  }

  static ReconstructionGrid of(ExampleForm form, float[][] originals, float[][] reconstructions) {
    int width = Reconstructions.of(originals, reconstructions).width();
    if (width != form.width()) {
      throw new DataException(
          "examples have "
              + width
              + " numbers but their form has "
              + form.width()
              + "; give the form the shape of the data");
    }
    return new ReconstructionGrid(form, originals.clone(), reconstructions.clone());
  }

  @Override
  public byte[] png() {
    return Png.of(this::draw);
  }

  private BufferedImage draw() {
    int stepX = form.drawingWidth() + GAP;
    int fitting = Math.min(MOST_COLUMNS, (PAGE - CAPTION) / stepX);
    int columns = Math.max(1, Math.min(fitting, originals.length));
    int bands = (originals.length + columns - 1) / columns;
    int bandHeight = 2 * (form.drawingHeight() + GAP) + BAND_GAP;
    var image =
        new BufferedImage(
            CAPTION + columns * stepX, bands * bandHeight - BAND_GAP, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Palette.PAPER);
    canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
    smooth(canvas);
    for (int band = 0; band < bands; band++) {
      int y = band * bandHeight;
      row("original", originals, band * columns, columns, canvas, y);
      int below = y + form.drawingHeight() + GAP;
      row("reconstruction", reconstructions, band * columns, columns, canvas, below);
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
      String caption, float[][] rows, int first, int columns, Graphics2D canvas, int y) {
    canvas.setColor(Palette.INK);
    canvas.drawString(caption, 2, y + form.drawingHeight() / 2 + 5);
    Extent extent = form.extent(originals);
    for (int column = 0; column < columns && first + column < rows.length; column++) {
      int x = CAPTION + column * (form.drawingWidth() + GAP);
      Graphics2D cell = (Graphics2D) canvas.create(x, y, form.drawingWidth(), form.drawingHeight());
      form.draw(cell, rows[first + column], extent);
      cell.dispose();
    }
  }
}
