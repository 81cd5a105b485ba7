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
   * Returns what is left unexplained with at most so many active latents: by the best model that
   * has fewer, or by a straight line between the logarithms of the two nearest models if that is
   * less; NaN where no model has as few.
   */
  double at(double l0) {
    double least = Double.NaN;
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      if (point.l0 <= l0) {
        least = lesser(least, point.unexplained);
      } else if (i > 0 && points.get(i - 1).l0 < l0) {
        least = lesser(least, between(points.get(i - 1), point, l0));
      }
    }
    return least;
  }

  private static double lesser(double known, double other) {
    return Double.isNaN(known) ? other : Math.min(known, other);
  }

  private static double between(Point fewer, Point more, double l0) {
    double part = Math.log(l0 / fewer.l0) / Math.log(more.l0 / fewer.l0);
    double logarithm = (1 - part) * Math.log(fewer.unexplained) + part * Math.log(more.unexplained);
    return Math.exp(logarithm);
  }
}
