package org.ae4j.core.train;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ae4j.core.Samples;
import org.ae4j.core.engine.Workers;

/**
 * Measures an objective on unseen data, the same one every time: with the same noise, and with
 * schedules at their end.
 */
final class Validator {
  private final TrainingGraph graph;
  private final Samples samples;
  private final int batchSize;
  private final Workers workers;
  private final int[] order;
  private final List<Replica> replicas;

  Validator(
      TrainingGraph graph,
      List<Replica> replicas,
      Workers workers,
      Samples samples,
      int batchSize,
      int count) {
    this.graph = graph;
    this.samples = samples;
    this.replicas = replicas;
    this.batchSize = batchSize;
    this.workers = workers;
    this.order = IntStream.range(0, count).toArray();
  }

  /** Returns every term's mean and their weighted total. */
  Map<String, Double> measure() {
    double[] means = new double[graph.means().size()];
    for (int start = 0; start < order.length; start += batchSize) {
      int count = Math.min(batchSize, order.length - start);
      double share = (double) count / order.length;
      Replica.Part batch = Replica.Part.ofMeasurement(samples, order, start, count);
      double[] found = Batches.run(workers, replicas, graph, batch);
      for (int i = 0; i < means.length; i++) {
        means[i] += found[i] * share;
      }
    }
    return graph.named(means);
  }
}
