package org.ae4j.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ae4j.core.engine.Compiler;
import org.ae4j.core.engine.Plan;
import org.ae4j.core.engine.Workers;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * A step's matrix products and nothing else, which no step can do without: forward, and towards
 * weights and values, but not towards the input. A batch may be split among threads or left to the
 * native library's own; the faster way is the limit.
 *
 * @param split whether every thread works on its part of the batch
 */
record Limit(boolean split) implements Peer {
  /** Larger blocks of an encoded set leave the cache. */
  private static final int LARGEST_BLOCK = 1000;

  @Override
  public void run(Assignment work, Pace pace) {
    int block = Math.min(LARGEST_BLOCK, work.workload().batch());
    if (work.workload().task() == Workload.Task.TRAIN) {
      block = work.workload().batch();
    }
    int parts = split ? work.threads() : 1;
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      plans.add(products(work.workload(), block / parts));
    }
    try (Workers workers = new Workers(parts, work.threads() / parts)) {
      while (true) {
        workers.run(parts, part -> plans.get(part).run());
        pace.done(block);
      }
    }
  }

  private static Plan products(Workload workload, int batch) {
    Compiler compiler = new Compiler(batch);
    List<Tensor> leaves = new ArrayList<>();
    int[] layers = workload.layers();
    for (int i = 1; i < layers.length; i++) {
      Tensor input = leaf(batch, layers[i - 1], leaves);
      Tensor weight = leaf(layers[i - 1], layers[i], leaves);
      compiler.result(input.matmul(weight));
      if (workload.task() == Workload.Task.TRAIN) {
        Tensor upstream = leaf(batch, layers[i], leaves);
        compiler.result(input.transpose(1, 0).matmul(upstream));
        if (i > 1) {
          compiler.result(upstream.matmul(weight.transpose(1, 0)));
        }
      }
    }
    Plan plan = compiler.compile();
    leaves.forEach(leaf -> fill(plan, leaf));
    return plan;
  }

  private static Tensor leaf(int rows, int columns, List<Tensor> leaves) {
    Tensor leaf = Leaf.of("operand", Shape.of(rows, columns));
    leaves.add(leaf);
    return leaf;
  }

  /** Zeros would be multiplied as fast, but denormal results of small ones would not. */
  private static void fill(Plan plan, Tensor leaf) {
    float[] values = new float[Math.toIntExact(leaf.shape().size())];
    Arrays.fill(values, 0.5f);
    plan.leaf(leaf).write(0, values, values.length);
  }
}
