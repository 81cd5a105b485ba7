package org.ae4j.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.ae4j.core.engine.Plan;
import org.ae4j.core.engine.Workers;

/**
 * A step's matrix products and convolutions and nothing else, which no step can do without: forward
 * and towards weights and values, but not towards the input. A batch may be split among threads or
 * left to the native library's own.
 *
 * @param split whether every thread works on its part of the batch
 */
record Limit(boolean split) implements Peer {
  /** Larger blocks of an encoded set leave the cache. */
  private static final int LARGEST_BLOCK = 1000;

  @Override
  public void run(Assignment work, Pace pace) {
    Workload workload = work.workload();
    int block = workload.trains() ? workload.batch() : Math.min(LARGEST_BLOCK, workload.batch());
    int parts = split ? work.threads() : 1;
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      plans.add(workload.network().in(new Products(block / parts, workload.trains())));
    }
    try (Workers workers = new Workers(parts, work.threads() / parts)) {
      while (true) {
        workers.run(parts, part -> plans.get(part).run());
        pace.done(block / parts * parts);
      }
    }
  }
}
