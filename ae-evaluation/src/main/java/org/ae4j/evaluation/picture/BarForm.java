package org.ae4j.evaluation.picture;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** One bar per feature: a row of a table. */
final class BarForm extends ExampleForm {
  private static final int WIDTH = 150;
  private static final int HEIGHT = 70;

  /** The least value has a bar too, or it would look like a missing one. */
  private static final int LEAST_BAR = 2;

  BarForm(int features) {
    super(positive("features", features));
  }

  @Override
  int drawingWidth() {
    return WIDTH;
  }

  @Override
  int drawingHeight() {
    return HEIGHT;
  }

  @Override
  Extent extent(float[][] examples) {
    return Extent.perFeature(examples);
  }

  @Override
  void draw(Graphics2D canvas, float[] example, Extent extent) {
    canvas.setColor(Palette.GRID);
    canvas.drawRect(0, 0, WIDTH - 1, HEIGHT - 1);
    canvas.setColor(Palette.LINES.get(0));
    double slot = (WIDTH - 6.0) / example.length;
    for (int j = 0; j < example.length; j++) {
      double height = LEAST_BAR + (HEIGHT - 6 - LEAST_BAR) * extent.position(j, example[j]);
      double gap = Math.min(2, slot / 4);
      canvas.fill(new Rectangle2D.Double(3 + j * slot, HEIGHT - 3 - height, slot - gap, height));
    }
  }
}
