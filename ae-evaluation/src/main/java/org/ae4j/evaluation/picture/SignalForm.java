package org.ae4j.evaluation.picture;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Values over time as lines. */
final class SignalForm extends ExampleForm {
  private static final int WIDTH = 150;
  private static final int HEIGHT = 70;

  private final int length;
  private final int channels;

  SignalForm(int length, int channels) {
    super(positive("length", length) * positive("channels", channels));
    this.length = length;
    this.channels = channels;
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
    return Extent.overall(examples);
  }

  @Override
  void draw(Graphics2D canvas, float[] example, Extent extent) {
    canvas.setColor(Palette.GRID);
    canvas.drawRect(0, 0, WIDTH - 1, HEIGHT - 1);
    canvas.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int channel = 0; channel < channels; channel++) {
      canvas.setColor(Palette.of(Palette.LINES, channel));
      canvas.draw(line(example, channel, extent));
    }
  }

  private Path2D line(float[] example, int channel, Extent extent) {
    Path2D line = new Path2D.Double();
    for (int time = 0; time < length; time++) {
      int feature = time * channels + channel;
      double x = 3 + (WIDTH - 7.0) * time / Math.max(1, length - 1);
      double y = HEIGHT - 4 - (HEIGHT - 8) * extent.position(feature, example[feature]);
      if (time == 0) {
        line.moveTo(x, y);
      }
      line.lineTo(x, y);
    }
    return line;
  }
}
