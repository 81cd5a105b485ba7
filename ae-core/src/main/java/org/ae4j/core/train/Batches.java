package org.ae4j.core.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.core.Term;
import org.ae4j.core.engine.Workers;

/** Splits batches among replicas and adds up what they find, always in the same order. */
final class Batches {
  private Batches() {}

  /** Returns every term's mean over a batch, before weighting, by name. */
  static Map<String, Double> run(
      Workers workers, List<Replica> replicas, TrainingGraph graph, Replica.Part batch) {
    int parts = replicas.size();
    workers.run(
        index -> {
          int from = start(index, parts, batch.count());
          int count = start(index + 1, parts, batch.count()) - from;
          if (count > 0) {
            replicas.get(index).run(batch.part(from, count), batch.count());
          } else {
            replicas.get(index).clearGradients();
          }
        });
    Map<String, Double> means = new LinkedHashMap<>();
    for (Term term : graph.means().keySet()) {
      double mean = 0;
      for (int i = 0; i < parts; i++) {
        int count = start(i + 1, parts, batch.count()) - start(i, parts, batch.count());
        mean += count > 0 ? replicas.get(i).mean(term, count) : 0;
      }
      means.put(term.name(), mean);
    }
    return means;
  }

  private static int start(int index, int parts, int count) {
    return (int) ((long) count * index / parts);
  }
}
