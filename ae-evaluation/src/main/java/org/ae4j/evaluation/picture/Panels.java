package org.ae4j.evaluation.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;

/** Charts of one size put together in one picture, two in a row. */
final class Panels {
  private Panels() {}

  static BufferedImage sideBySide(List<XYChart> charts) {
    int columns = Math.min(2, charts.size());
    int rows = (charts.size() + columns - 1) / columns;
    int width = charts.get(0).getWidth();
    int height = charts.get(0).getHeight();
    var all = new BufferedImage(columns * width, rows * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = all.createGraphics();
    canvas.setColor(Palette.PAPER);
    canvas.fillRect(0, 0, all.getWidth(), all.getHeight());
    for (int i = 0; i < charts.size(); i++) {
      BufferedImage one = BitmapEncoder.getBufferedImage(charts.get(i));
      canvas.drawImage(one, i % columns * width, i / columns * height, null);
    }
    canvas.dispose();
    return all;
  }
}
