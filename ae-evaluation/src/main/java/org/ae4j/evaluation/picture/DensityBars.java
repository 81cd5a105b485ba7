package org.ae4j.evaluation.picture;

import java.awt.image.BufferedImage;
import org.ae4j.evaluation.sparse.DensityHistogram;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How many latents are active how often, as an outline over a logarithmic axis. */
final class DensityBars implements Picture {
  private final DensityHistogram histogram;

  private DensityBars(DensityHistogram histogram) {
    this.histogram = histogram;
  }

  static DensityBars of(DensityHistogram histogram) {
    return new DensityBars(histogram);
  }

  @Override
  public byte[] png() {
    return Png.of(this::draw);
  }

  private BufferedImage draw() {
    String axis = "log10 of the share of examples for which a latent is active";
    XYChart chart = Chart.of(760, 320, "", axis, "latents");
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Step);
    chart.getStyler().setYAxisMin(0.0);
    int[] latents = histogram.latents();
    double[] edges = new double[latents.length + 2];
    double[] counts = new double[edges.length];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = histogram.lowest() + (i - 1) * DensityHistogram.BIN;
      counts[i] = i == 0 || i > latents.length ? 0 : latents[i - 1];
    }
    String name = histogram.dead() + " more are never active";
    XYSeries series = chart.addSeries(name, edges, counts);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineWidth(2);
    series.setLineColor(Palette.of(Palette.LINES, 0));
    return BitmapEncoder.getBufferedImage(chart);
  }
}
