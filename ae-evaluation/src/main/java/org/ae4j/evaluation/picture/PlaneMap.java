package org.ae4j.evaluation.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ae4j.core.DataException;

/** Points of a plane without axes: what matters is which lie near each other. */
final class PlaneMap implements Picture {
  private static final int SIDE = 380;
  private static final int MARGIN = 12;
  private static final double RADIUS = 2.2;

  private final float[][] points;
  private final int[] labels;

  private PlaneMap(float[][] points, int[] labels) {
    this.points = points;
    this.labels = labels;
  }

  static PlaneMap of(float[][] points, int[] labels) {
    if (points.length == 0 || labels.length != 0 && labels.length != points.length) {
      throw new DataException(
          "there are %d points and %d labels".formatted(points.length, labels.length));
    }
    for (float[] point : points) {
      if (point.length != 2 || !Float.isFinite(point[0]) || !Float.isFinite(point[1])) {
        throw new DataException(
            "points of a plane are two finite numbers, not " + Arrays.toString(point));
      }
    }
    return new PlaneMap(points.clone(), labels.clone());
  }

  @Override
  public byte[] png() {
    return Png.of(this::draw);
  }

  private BufferedImage draw() {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Palette.PAPER);
    canvas.fillRect(0, 0, SIDE, SIDE);
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    double[] x = positions(0);
    double[] y = positions(1);
    for (int i = 0; i < x.length; i++) {
      canvas.setColor(colour(labels.length == 0 ? 0 : labels[i]));
      canvas.fill(new Ellipse2D.Double(x[i] - RADIUS, y[i] - RADIUS, 2 * RADIUS, 2 * RADIUS));
    }
    Arrays.stream(labels).distinct().sorted().forEach(label -> name(canvas, label, x, y));
    canvas.dispose();
    return image;
  }

  private static Color colour(int label) {
    return Palette.of(Palette.CLASSES, label);
  }

  private double[] positions(int axis) {
    double lowest = coordinates(axis).min().orElseThrow();
    double highest = coordinates(axis).max().orElseThrow();
    double range = Math.max(highest - lowest, Double.MIN_NORMAL);
    double length = SIDE - 2.0 * MARGIN;
    return coordinates(axis)
        .map(value -> MARGIN + length * (value - lowest) / range)
        .map(place -> axis == 0 ? place : SIDE - place)
        .toArray();
  }

  private DoubleStream coordinates(int axis) {
    return Arrays.stream(points).mapToDouble(point -> point[axis]);
  }

  /** The class stands at the middle of its points, as colours alone do not reach everyone. */
  private void name(Graphics2D canvas, int label, double[] x, double[] y) {
    canvas.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
    String text = Integer.toString(label);
    FontMetrics metrics = canvas.getFontMetrics();
    int left = (int) middle(x, label) - metrics.stringWidth(text) / 2;
    int base = (int) middle(y, label) + metrics.getAscent() / 2;
    canvas.setColor(Palette.PAPER);
    for (int i = 0; i < 9; i++) {
      canvas.drawString(text, left + i % 3 - 1, base + i / 3 - 1);
    }
    canvas.setColor(Palette.INK);
    canvas.drawString(text, left, base);
  }

  private double middle(double[] places, int label) {
    double[] own =
        IntStream.range(0, labels.length)
            .filter(i -> labels[i] == label)
            .mapToDouble(i -> places[i])
            .sorted()
            .toArray();
    return own[own.length / 2];
  }
}
