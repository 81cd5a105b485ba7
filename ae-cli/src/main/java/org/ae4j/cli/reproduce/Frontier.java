package org.ae4j.cli.reproduce;

import java.util.Comparator;
import java.util.List;

/**
 * What a kind of dictionary leaves unexplained at which sparsity.
 *
 * @param points measured models, sorted from few active latents to many
 */
record Frontier(List<Point> points) {
  /**
   * A measured model.
   *
   * @param l0 active latents per example
   * @param unexplained the fraction of variance unexplained
   */
  record Point(double l0, double unexplained) {}

  Frontier {
    points = points.stream().sorted(Comparator.comparingDouble(Point::l0)).toList();
  }

  /**
   * Returns what is left unexplained with so many active latents: a straight line between the
   * logarithms of the two nearest models; NaN where no model has as few or as many.
   */
  double at(double l0) {
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).l0 == l0) {
        return points.get(i).unexplained;
      }
      if (i > 0 && points.get(i - 1).l0 < l0 && l0 < points.get(i).l0) {
        return between(points.get(i - 1), points.get(i), l0);
      }
    }
    return Double.NaN;
  }

  private static double between(Point fewer, Point more, double l0) {
    double part = Math.log(l0 / fewer.l0) / Math.log(more.l0 / fewer.l0);
    double logarithm = (1 - part) * Math.log(fewer.unexplained) + part * Math.log(more.unexplained);
    return Math.exp(logarithm);
  }
}
