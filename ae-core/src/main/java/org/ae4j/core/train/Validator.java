package org.ae4j.core.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.Samples;
import org.ae4j.core.engine.Workers;

/** Measures an objective on unseen data, with the same noise every time. */
final class Validator implements AutoCloseable {
  private final TrainingGraph graph;
  private final Samples samples;
  private final int batchSize;
  private final Workers workers;
  private final int[] order;
  private final List<Replica> replicas = new ArrayList<>();

  Validator(
      TrainingGraph graph,
      Variables variables,
      NoiseSource noise,
      Workers workers,
      Samples samples,
      int batchSize) {
    this.graph = graph;
    this.samples = samples;
    this.batchSize = batchSize;
    this.workers = workers;
    this.order = IntStream.range(0, samples.size()).toArray();
    for (int i = 0; i < workers.count(); i++) {
      replicas.add(new Replica(graph, variables, noise));
    }
  }

  /**
   * Returns every term's mean and their weighted total.
   *
   * @param step completed steps, for schedules
   */
  Map<String, Double> measure(long step, long steps) {
    Map<String, Double> means = new LinkedHashMap<>();
    for (int start = 0; start < order.length; start += batchSize) {
      int count = Math.min(batchSize, order.length - start);
      double share = (double) count / order.length;
      // The place in the data, not the step, names the noise: every epoch draws the same.
      Replica.Part batch = new Replica.Part(samples, order, start, 0, count, start, steps);
      Batches.run(workers, replicas, graph, batch)
          .forEach((name, mean) -> means.merge(name, mean * share, Double::sum));
    }
    means.put("total", graph.total(means));
    return means;
  }

  @Override
  public void close() {
    replicas.forEach(Replica::close);
  }
}
