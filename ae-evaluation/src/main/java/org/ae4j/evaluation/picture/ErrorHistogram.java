package org.ae4j.evaluation.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.DataException;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Outlines of histograms over common bins. */
final class ErrorHistogram implements Picture {
  private static final int FEWEST_BINS = 30;

  private final Map<String, double[]> errors;
  private final double width;
  private final long first;
  private final int bins;

  private ErrorHistogram(Map<String, double[]> errors, double least, double greatest) {
    this.errors = errors;
    this.width = roundWidth(greatest > least ? (greatest - least) / FEWEST_BINS : 1);
    this.first = (long) Math.floor(least / width);
    this.bins = (int) ((long) Math.floor(greatest / width) - first) + 1;
  }

  /** Returns 1, 2 or 5 times a power of ten, so that bins end at numbers people read. */
  private static double roundWidth(double widest) {
    double power = Math.pow(10, Math.floor(Math.log10(widest)));
    double factor = widest / power;
    return power * (factor >= 5 ? 5 : factor >= 2 ? 2 : 1);
  }

  static ErrorHistogram of(Map<String, double[]> errors) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (Map.Entry<String, double[]> method : errors.entrySet()) {
      for (double error : requireFinite(method.getKey(), method.getValue())) {
        least = Math.min(least, error);
        greatest = Math.max(greatest, error);
      }
    }
    if (least > greatest) {
      throw new DataException("there are no errors to count; give at least one method");
    }
    return new ErrorHistogram(
        Collections.unmodifiableMap(new LinkedHashMap<>(errors)), least, greatest);
  }

  private static double[] requireFinite(String method, double[] values) {
    if (values.length == 0) {
      throw new DataException("there are no errors of " + method);
    }
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] >= 0 && values[i] < Double.POSITIVE_INFINITY)) {
        throw new DataException(
            "error " + i + " of " + method + " is " + values[i] + "; errors are 0 or more");
      }
    }
    return values;
  }

  @Override
  public byte[] png() {
    return Png.of(this::draw);
  }

  private BufferedImage draw() {
    XYChart chart = Chart.of(760, 320, "", "squared error per example", "share of examples (%)");
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Step);
    chart.getStyler().setYAxisMin(0.0);
    int colour = 0;
    for (Map.Entry<String, double[]> method : errors.entrySet()) {
      XYSeries series = chart.addSeries(method.getKey(), edges(), shares(method.getValue()));
      series.setMarker(SeriesMarkers.NONE);
      series.setLineWidth(2);
      series.setLineColor(Palette.of(Palette.LINES, colour++));
    }
    return BitmapEncoder.getBufferedImage(chart);
  }

  /** Every bin's left edge between the ends of the outline, which lie on the ground. */
  private double[] edges() {
    double[] edges = new double[bins + 2];
    Arrays.setAll(edges, i -> (first + i - 1) * width);
    return edges;
  }

  private double[] shares(double[] values) {
    double[] shares = new double[bins + 2];
    for (double value : values) {
      shares[(int) ((long) Math.floor(value / width) - first) + 1] += 100.0 / values.length;
    }
    return shares;
  }
}
