package org.ae4j.evaluation.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ae4j.core.DataException;
import org.ae4j.core.History;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** One panel for the total and, where there are several, one for every term. */
final class LossCurves implements Picture {
  private static final String TOTAL = "total";

  /** Below this ratio of the greatest to the least value a linear axis shows more. */
  private static final double WIDE_RANGE = 100;

  private final History history;
  private final List<String> terms;

  private LossCurves(History history, List<String> terms) {
    this.history = history;
    this.terms = terms;
  }

  static LossCurves of(History history) {
    if (history.epochs().isEmpty()) {
      throw new DataException("there are no loss curves before the first epoch; train the model");
    }
    var names = new TreeSet<String>();
    history.epochs().forEach(epoch -> names.addAll(epoch.training().keySet()));
    names.remove(TOTAL);
    if (names.size() < 2) {
      return new LossCurves(history, List.of(TOTAL)); // a single term is the total
    }
    var terms = new ArrayList<>(List.of(TOTAL));
    terms.addAll(names);
    return new LossCurves(history, terms);
  }

  @Override
  public byte[] png() {
    return Png.of(this::draw);
  }

  private BufferedImage draw() {
    List<XYChart> panels = terms.stream().map(this::panel).toList();
    return Panels.sideBySide(panels);
  }

  private XYChart panel(String term) {
    int width = terms.size() == 1 ? 760 : 380;
    String unit = "loss per example";
    XYChart chart = Chart.of(width, 300, terms.size() == 1 ? "" : title(term), "epoch", unit);
    List<Curve> curves =
        Stream.of(
                curve("training", History.Epoch::training, term),
                curve("validation", History.Epoch::validation, term))
            .filter(curve -> curve.costs.length > 0)
            .toList();
    for (int i = 0; i < curves.size(); i++) {
      curves.get(i).addTo(chart, Palette.LINES.get(i));
    }
    chart.getStyler().setYAxisLogarithmic(isWide(curves));
    return chart;
  }

  private String title(String term) {
    Double weight = history.weights().get(term);
    return weight == null ? term : term + " (weight " + weight + ")";
  }

  private Curve curve(String name, Function<History.Epoch, Map<String, Double>> part, String term) {
    List<History.Epoch> known =
        history.epochs().stream()
            .filter(epoch -> Double.isFinite(part.apply(epoch).getOrDefault(term, Double.NaN)))
            .toList();
    return new Curve(
        name,
        known.stream().mapToDouble(History.Epoch::number).toArray(),
        known.stream().mapToDouble(epoch -> part.apply(epoch).get(term)).toArray());
  }

  private static boolean isWide(List<Curve> curves) {
    DoubleSummaryStatistics costs =
        curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.costs)).summaryStatistics();
    return costs.getMin() > 0 && costs.getMax() / costs.getMin() > WIDE_RANGE;
  }

  private record Curve(String name, double[] epochs, double[] costs) {
    void addTo(XYChart chart, Color colour) {
      XYSeries series = chart.addSeries(name, epochs, costs);
      series.setLineColor(colour);
      series.setLineWidth(2);
      series.setMarkerColor(colour);
      // A line of one point would be invisible.
      series.setMarker(costs.length > 1 ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE);
    }
  }
}
