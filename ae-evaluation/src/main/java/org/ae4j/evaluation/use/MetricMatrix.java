package org.ae4j.evaluation.use;

import java.util.List;

/**
 * Metrics of one unit that a report shows in one picture, variants by metrics.
 *
 * @param title the heading above it
 * @param caption what it shows
 * @param metrics the columns; their meanings stand above them
 */
public record MetricMatrix(String title, String caption, List<Metric> metrics) {
  public MetricMatrix {
    metrics = List.copyOf(metrics);
  }
}
