package org.ae4j.evaluation.picture;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.Baseline;
import org.knowm.xchart.AnnotationTextPanel;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Codes as points, one colour and one shape of marker per class. */
final class LatentMap implements Picture {
  /** More points hide one another. */
  private static final int MOST_POINTS = 3000;

  private static final int MOST_LEGEND_LINES = 20;

  private static final List<Marker> MARKERS =
      List.of(
          SeriesMarkers.CIRCLE,
          SeriesMarkers.SQUARE,
          SeriesMarkers.TRIANGLE_UP,
          SeriesMarkers.DIAMOND,
          SeriesMarkers.TRIANGLE_DOWN);

  private final double[][] points;
  private final int[] classes;
  private final List<String> names;
  private final String axis;

  private LatentMap(double[][] points, int[] classes, List<String> names, String axis) {
    this.points = points;
    this.classes = classes;
    this.names = names;
    this.axis = axis;
  }

  static LatentMap of(float[][] codes, int[] labels, List<String> names) {
    // Also checks the codes; narrow ones are shown as they are.
    float[][] projected = Baseline.pca(codes, 2).encode(codes);
    boolean wide = codes[0].length > 2;
    requireLabels(codes.length, labels, names);
    int step = (codes.length + MOST_POINTS - 1) / MOST_POINTS;
    int[] shown = IntStream.range(0, codes.length).filter(i -> i % step == 0).toArray();
    float[][] source = wide ? projected : codes;
    double[][] points =
        Arrays.stream(shown).mapToObj(i -> point(source[i])).toArray(double[][]::new);
    int[] classes = labels == null ? null : Arrays.stream(shown).map(i -> labels[i]).toArray();
    return new LatentMap(
        points, classes, List.copyOf(names), wide ? "principal component" : "latent dimension");
  }

  private static void requireLabels(int count, int[] labels, List<String> names) {
    if (labels == null) {
      return;
    }
    if (labels.length != count) {
      throw new DataException("there are " + count + " codes but " + labels.length + " labels");
    }
    for (int label : labels) {
      if (label < 0 || (!names.isEmpty() && label >= names.size())) {
        throw new DataException("label " + label + " is none of " + names.size() + " classes");
      }
    }
  }

  private static double[] point(float[] code) {
    return new double[] {code.length > 0 ? code[0] : 0, code.length > 1 ? code[1] : 0};
  }

  @Override
  public byte[] png() {
    return Png.of(this::draw);
  }

  private BufferedImage draw() {
    XYChart chart = Chart.of(760, 600, "", axis + " 1", axis + " 2");
    XYStyler styler = chart.getStyler();
    styler.setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    styler.setMarkerSize(5);
    styler.setLegendPosition(Styler.LegendPosition.OutsideE);
    styler.setLegendLayout(Styler.LegendLayout.Vertical);
    styler.setAnnotationTextPanelFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
    styler.setAnnotationTextPanelFontColor(Palette.INK);
    styler.setAnnotationTextPanelBackgroundColor(Palette.PAPER);
    styler.setAnnotationTextPanelBorderColor(Palette.INK);
    styler.setAnnotationTextPanelPadding(3);
    int[] present =
        classes == null ? new int[] {0} : Arrays.stream(classes).distinct().sorted().toArray();
    styler.setLegendVisible(classes != null && present.length <= MOST_LEGEND_LINES);
    for (int label : present) {
      add(chart, label);
    }
    return BitmapEncoder.getBufferedImage(chart);
  }

  private void add(XYChart chart, int label) {
    double[][] members =
        IntStream.range(0, points.length)
            .filter(i -> classes == null || classes[i] == label)
            .mapToObj(i -> points[i])
            .toArray(double[][]::new);
    String name = names.isEmpty() ? Integer.toString(label) : names.get(label);
    double[] x = Arrays.stream(members).mapToDouble(point -> point[0]).toArray();
    double[] y = Arrays.stream(members).mapToDouble(point -> point[1]).toArray();
    XYSeries series = chart.addSeries(label + name, x, y);
    series.setLabel(name); // two classes may share a name
    series.setMarker(MARKERS.get(label % MARKERS.size()));
    series.setMarkerColor(Palette.of(Palette.CLASSES, label));
    if (classes != null) {
      chart.addAnnotation(new AnnotationTextPanel(name, middle(x), middle(y), false));
    }
  }

  private static double middle(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
