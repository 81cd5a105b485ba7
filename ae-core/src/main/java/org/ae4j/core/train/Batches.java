package org.ae4j.core.train;

import java.util.List;
import org.ae4j.core.engine.Workers;

/** Splits batches among replicas and adds up what they find, always in the same order. */
final class Batches {
  private Batches() {}

  /** Returns every term's mean over a batch, before weighting. */
  static double[] run(
      Workers workers, List<Replica> replicas, TrainingGraph graph, Replica.Part batch) {
    int parts = replicas.size();
    workers.run(
        parts,
        index -> {
          int from = start(index, parts, batch.count());
          int count = count(index, parts, batch.count());
          if (count > 0) {
            replicas.get(index).run(batch.part(from, count), batch.count());
          } else {
            replicas.get(index).clearGradients();
          }
        });
    double[] means = new double[graph.means().size()];
    for (int i = 0; i < parts; i++) {
      int count = count(i, parts, batch.count());
      if (count > 0) {
        replicas.get(i).addMeans(count, means);
      }
    }
    return means;
  }

  /** Returns how many examples of a batch a part has. */
  static int count(int index, int parts, int batch) {
    return start(index + 1, parts, batch) - start(index, parts, batch);
  }

  private static int start(int index, int parts, int count) {
    return (int) ((long) count * index / parts);
  }
}
