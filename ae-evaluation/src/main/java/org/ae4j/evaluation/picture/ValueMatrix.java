package org.ae4j.evaluation.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.ae4j.core.DataException;

/** Numbers in cells whose colours say at a glance where they are high, low or negative. */
final class ValueMatrix implements Picture {
  private static final int CELL_WIDTH = 84;
  private static final int CELL_HEIGHT = 34;
  private static final int GAP = 2;
  private static final int LETTER = 7;
  private static final int LINE = 16;
  private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

  private final List<String> rows;
  private final List<String> columns;
  private final double[][] values;

  private ValueMatrix(List<String> rows, List<String> columns, double[][] values) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  static ValueMatrix of(List<String> rows, List<String> columns, double[][] values) {
    if (rows.isEmpty() || columns.isEmpty() || values.length != rows.size()) {
      throw new DataException(
          "a matrix of %d rows and %d columns cannot have %d rows of values"
              .formatted(rows.size(), columns.size(), values.length));
    }
    double[][] copy = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      if (values[i].length != columns.size()
          || !Arrays.stream(values[i]).allMatch(Double::isFinite)) {
        throw new DataException(
            "row %s needs %d finite values but has %s"
                .formatted(rows.get(i), columns.size(), Arrays.toString(values[i])));
      }
      copy[i] = values[i].clone();
    }
    return new ValueMatrix(List.copyOf(rows), List.copyOf(columns), copy);
  }

  @Override
  public byte[] png() {
    return Png.of(this::draw);
  }

  private BufferedImage draw() {
    int left = 12 + LETTER * rows.stream().mapToInt(String::length).max().orElseThrow();
    int top = 8 + LINE * columns.stream().mapToInt(name -> lines(name).length).max().orElseThrow();
    var image =
        new BufferedImage(
            left + columns.size() * (CELL_WIDTH + GAP),
            top + rows.size() * (CELL_HEIGHT + GAP),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Palette.PAPER);
    canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
    canvas.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    canvas.setFont(PLAIN);
    names(canvas, left, top);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        int x = left + column * (CELL_WIDTH + GAP);
        cell(canvas, values[row][column], x, top + row * (CELL_HEIGHT + GAP));
      }
    }
    canvas.dispose();
    return image;
  }

  /** A name is broken at its blanks. */
  private static String[] lines(String name) {
    return name.split(" ");
  }

  private void names(Graphics2D canvas, int left, int top) {
    canvas.setColor(Palette.INK);
    for (int row = 0; row < rows.size(); row++) {
      canvas.drawString(rows.get(row), 4, top + row * (CELL_HEIGHT + GAP) + CELL_HEIGHT / 2 + 5);
    }
    for (int column = 0; column < columns.size(); column++) {
      String[] lines = lines(columns.get(column));
      for (int i = 0; i < lines.length; i++) {
        int x = left + column * (CELL_WIDTH + GAP);
        centred(canvas, lines[i], x, top - 6 - LINE * (lines.length - 1 - i));
      }
    }
  }

  private void cell(Graphics2D canvas, double value, int x, int y) {
    double strength = Math.abs(value) / Math.max(largest(), Double.MIN_NORMAL);
    canvas.setColor(mixed(value < 0 ? Palette.LINES.get(1) : Palette.LINES.get(0), strength));
    canvas.fillRect(x, y, CELL_WIDTH, CELL_HEIGHT);
    canvas.setColor(strength > 0.7 && value > 0 ? Palette.PAPER : Palette.INK);
    centred(canvas, "%.1f".formatted(value), x, y + CELL_HEIGHT / 2 + 5);
  }

  private double largest() {
    return Arrays.stream(values).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElseThrow();
  }

  private static Color mixed(Color full, double part) {
    return new Color(
        mixed(full.getRed(), part), mixed(full.getGreen(), part), mixed(full.getBlue(), part));
  }

  private static int mixed(int full, double part) {
    return (int) Math.round(255 + part * (full - 255));
  }

  private static void centred(Graphics2D canvas, String text, int x, int base) {
    int width = canvas.getFontMetrics().stringWidth(text);
    canvas.drawString(text, x + (CELL_WIDTH - width) / 2, base);
  }
}
