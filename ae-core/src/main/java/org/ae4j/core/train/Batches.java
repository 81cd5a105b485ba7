package org.ae4j.core.train;

import java.util.ArrayList;
import java.util.List;
import org.ae4j.core.KernelCost;
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
          Replica.Part part = part(index, parts, batch);
          if (part.count() > 0) {
            replicas.get(index).run(part, batch.count());
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

  /** Runs a batch and returns what the kernels of its last part, which is never empty, took. */
  static List<KernelCost> profile(Workers workers, List<Replica> replicas, Replica.Part batch) {
    int parts = replicas.size();
    List<KernelCost> costs = new ArrayList<>();
    workers.run(
        parts,
        index -> {
          Replica.Part part = part(index, parts, batch);
          List<KernelCost> own =
              part.count() > 0 ? replicas.get(index).profile(part, batch.count()) : List.of();
          if (index == parts - 1) {
            costs.addAll(own);
          }
        });
    return costs;
  }

  private static Replica.Part part(int index, int parts, Replica.Part batch) {
    int from = start(index, parts, batch.count());
    return batch.part(from, count(index, parts, batch.count()));
  }

  /** Returns how many examples of an epoch are used: all but a last batch that is too small. */
  static int usable(int examples, int batchSize, int least) {
    int last = examples % batchSize;
    return last < least ? examples - last : examples;
  }

  /** Returns how many examples of a batch a part has. */
  static int count(int index, int parts, int batch) {
    return start(index + 1, parts, batch) - start(index, parts, batch);
  }

  private static int start(int index, int parts, int count) {
    return (int) ((long) count * index / parts);
  }
}
