package org.ae4j.evaluation.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.Estimate;

/** Means as dots on lines as long as their intervals. */
final class Intervals implements Picture {
  private static final int WIDTH = 760;
  private static final int NAMES = 200;
  private static final int VALUES = 90;
  private static final int LINE = 24;
  private static final int AXIS = 44;
  private static final double RADIUS = 4.5;

  private final Map<String, Estimate> estimates;
  private final Set<String> best;
  private final String axis;

  private Intervals(Map<String, Estimate> estimates, Set<String> best, String axis) {
    this.estimates = estimates;
    this.best = best;
    this.axis = axis;
  }

  static Intervals of(Map<String, Estimate> estimates, Set<String> best, String axis) {
    if (estimates.isEmpty()) {
      throw new DataException("there are no means to draw");
    }
    return new Intervals(new LinkedHashMap<>(estimates), Set.copyOf(best), axis);
  }

  @Override
  public byte[] png() {
    return Png.of(this::draw);
  }

  private BufferedImage draw() {
    int height = estimates.size() * LINE + AXIS;
    var image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Palette.PAPER);
    canvas.fillRect(0, 0, WIDTH, height);
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    axis(canvas, height);
    List<String> names = new ArrayList<>(estimates.keySet());
    for (int i = 0; i < names.size(); i++) {
      line(canvas, names.get(i), i * LINE + LINE / 2);
    }
    canvas.dispose();
    return image;
  }

  private void line(Graphics2D canvas, String name, int y) {
    Estimate estimate = estimates.get(name);
    boolean leading = best.contains(name);
    canvas.setFont(new Font(Font.SANS_SERIF, leading ? Font.BOLD : Font.PLAIN, 13));
    canvas.setColor(Palette.INK);
    canvas.drawString(name, 4, y + 5);
    canvas.drawString(
        String.format(Locale.ROOT, "%.4g", estimate.mean()), WIDTH - VALUES + 12, y + 5);
    Color colour = Palette.LINES.get(leading ? 0 : 1);
    canvas.setColor(colour);
    canvas.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    if (Double.isFinite(estimate.halfWidth())) {
      canvas.draw(
          new Line2D.Double(place(estimate.low(), true), y, place(estimate.high(), true), y));
    }
    double x = place(estimate.mean(), true);
    canvas.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
  }

  private void axis(Graphics2D canvas, int height) {
    canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    double step = Ticks.step(lowest(), highest());
    for (double at = Math.ceil(lowest() / step) * step; at <= highest(); at += step) {
      int x = (int) place(at, false);
      canvas.setColor(Palette.GRID);
      canvas.drawLine(x, 2, x, height - AXIS + 4);
      canvas.setColor(Palette.INK);
      String text = Ticks.text(at, step);
      int half = canvas.getFontMetrics().stringWidth(text) / 2;
      canvas.drawString(text, x - half, height - AXIS + 20);
    }
    int half = canvas.getFontMetrics().stringWidth(axis) / 2;
    canvas.drawString(axis, (NAMES + WIDTH - VALUES) / 2 - half, height - 8);
  }

  /** One run far off must not press the others together: the means decide the scale. */
  private double place(double value, boolean limited) {
    double part = (value - lowest()) / (highest() - lowest());
    double shown = limited ? Math.max(-0.01, Math.min(1.01, part)) : part;
    return NAMES + shown * (WIDTH - NAMES - VALUES);
  }

  private double lowest() {
    return means().getMin() - margin();
  }

  private double highest() {
    return means().getMax() + margin();
  }

  private double margin() {
    double range = means().getMax() - means().getMin();
    return range > 0 ? range / 10 : Math.max(Math.abs(means().getMax()) / 10, 1e-9);
  }

  private DoubleSummaryStatistics means() {
    return estimates.values().stream().mapToDouble(Estimate::mean).summaryStatistics();
  }
}
