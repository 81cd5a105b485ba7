package org.ae4j.evaluation.picture;

import java.awt.BasicStroke;
import java.awt.Font;
import java.math.BigDecimal;
import java.math.MathContext;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;

/** Axes, letters and background that all charts have in common. */
final class Chart {
  private static final float[] DASH = {2, 3};
  private static final MathContext DIGITS = new MathContext(6);

  private Chart() {}

  /** Returns an empty chart. */
  static XYChart of(int width, int height, String title, String xTitle, String yTitle) {
    XYChart chart =
        new XYChartBuilder()
            .width(width)
            .height(height)
            .title(title)
            .xAxisTitle(xTitle)
            .yAxisTitle(yTitle)
            .build();
    XYStyler styler = chart.getStyler();
    letters(styler);
    styler.setChartTitleVisible(!title.isEmpty());
    styler.setChartBackgroundColor(Palette.PAPER);
    styler.setPlotBackgroundColor(Palette.PAPER);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(Palette.GRID);
    styler.setPlotGridLinesStroke(
        new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASH, 0));
    styler.setLegendBorderColor(Palette.PAPER);
    styler.setXAxisTickLabelsFormattingFunction(Chart::shortened);
    styler.setYAxisTickLabelsFormattingFunction(Chart::shortened);
    return chart;
  }

  /** Ticks may stand at values of the data, which have many digits. */
  private static String shortened(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale();
    return exponent > 7 || exponent < -4 ? rounded.toString() : rounded.toPlainString();
  }

  private static void letters(XYStyler styler) {
    Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    styler.setBaseFont(plain);
    styler.setChartFontColor(Palette.INK);
    styler.setChartTitleFont(plain.deriveFont(Font.BOLD, 14f));
    styler.setChartTitleBoxVisible(false);
    styler.setAxisTitleFont(plain);
    styler.setAxisTickLabelsFont(plain.deriveFont(12f));
    styler.setLegendFont(plain);
    styler.setLegendPosition(Styler.LegendPosition.OutsideS); // never over a curve
    styler.setLegendLayout(Styler.LegendLayout.Horizontal);
  }
}
